import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../../auth/request-caller.js';
import { Problem } from '../../problem/problem.js';

/** Lets operators alone say when something became true (`effectiveAt`) or that it was brought in (`imported`); 403 before any 400. */
@Injectable()
export class BackdatingGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!callerOf(request).roles.includes('operator') && isBackdated(request.body)) {
      throw new Problem(403, 'forbidden', 'Only operators may send effectiveAt or imported.');
    }
    return true;
  }
}

function isBackdated(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if ('effectiveAt' in body || 'imported' in body) return true;
  return 'items' in body && Array.isArray(body.items) && body.items.some(isBackdated);
}
