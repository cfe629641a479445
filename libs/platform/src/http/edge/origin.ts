import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accessOf } from '../../auth/access.js';
import { callerOf } from '../../auth/request-caller.js';
import type { Role } from '../../auth/role.js';
import type { IfMatch } from '../../runner/envelope.js';
import { ifMatchOf } from '../etag.js';
import { idempotencyKeyOf } from '../idempotency-key.js';

/** Where a command comes from, beside what it asks. */
export interface Origin {
  readonly subject: string;
  readonly role: string;
  readonly idempotencyKey?: string | undefined;
  readonly ifMatch?: IfMatch | undefined;
  readonly correlationId: string;
}

/** Where a write of a reservation or of money comes from: its Idempotency-Key is required. Throws the 400 of a bad header. */
export const KeyedOrigin = createParamDecorator((_: unknown, context: ExecutionContext): Origin => originOf(context, true));

/** Where any other write comes from: its Idempotency-Key is optional. Throws the 400 of a bad header. */
export const WriteOrigin = createParamDecorator((_: unknown, context: ExecutionContext): Origin => originOf(context, false));

function originOf(context: ExecutionContext, keyRequired: boolean): Origin {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { subject, roles } = callerOf(request);
  return {
    subject,
    role: actingRole(roles, request),
    idempotencyKey: idempotencyKeyOf(textOf(request.headers['idempotency-key']), keyRequired),
    ifMatch: ifMatchOf(request.headers['if-match']),
    correlationId: request.id,
  };
}

/** Of several roles the one that lets the caller do this; an operator acts as one. */
function actingRole(roles: readonly Role[], request: FastifyRequest): string {
  const access = accessOf(request.routeOptions);
  const fitting = roles.filter((role) => access !== 'public' && access?.includes(role));
  return fitting.includes('operator') ? 'operator' : (fitting[0] ?? 'none');
}

const textOf = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header.join(',') : header);
