import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AuthorizedCaller } from './authorized-caller.js';
import { callerOf } from './request-caller.js';

/** Who asks, as an `AuthorizedCaller`. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): AuthorizedCaller =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
