import { assert } from '@limit-ledger/kernel';
import type { FastifyRequest } from 'fastify';
import type { AuthorizedCaller } from './authorized-caller.js';

const CALLER = 'caller';

export function setCaller(request: FastifyRequest, caller: AuthorizedCaller): void {
  Object.assign(request, { [CALLER]: caller });
}

/** Whose token is good, let in or not; `undefined` without one and on public routes. */
export function knownCallerOf(request: FastifyRequest): AuthorizedCaller | undefined {
  return (request as FastifyRequest & { readonly [CALLER]?: AuthorizedCaller })[CALLER];
}

/** Of a request to a route that is not public. */
export function callerOf(request: FastifyRequest): AuthorizedCaller {
  const caller = knownCallerOf(request);
  assert(caller !== undefined, 'a public route has no caller');
  return caller;
}
