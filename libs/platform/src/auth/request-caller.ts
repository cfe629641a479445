import { assert } from '@limit-ledger/kernel';
import type { FastifyRequest } from 'fastify';
import type { AuthorizedCaller } from './authorized-caller.js';

const CALLER = 'caller';

export function setCaller(request: FastifyRequest, caller: AuthorizedCaller): void {
  Object.assign(request, { [CALLER]: caller });
}

/** Of a request to a route that is not public. */
export function callerOf(request: FastifyRequest): AuthorizedCaller {
  const caller = (request as FastifyRequest & { readonly [CALLER]?: AuthorizedCaller })[CALLER];
  assert(caller !== undefined, 'a public route has no caller');
  return caller;
}
