import { hash } from 'node:crypto';
import type { AccessEntry, Shown } from '@limit-ledger/access-log';
import type { Instant } from '@limit-ledger/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, knownCallerOf } from '../auth/request-caller.js';
import { memberOf } from '../errors/member-of.js';
import { isId } from '../http/is-id.js';
import type { LoggedRead } from './access-logged.js';

const ANSWERED = 'answered';
type Parameters = Readonly<Record<string, string>>;

/** Whether somebody is known who looks at what is recorded. What a merchant was shown of itself always is. */
export function isLookedAt({ onlyWith }: LoggedRead, request: FastifyRequest): boolean {
  const query = request.query as object;
  const caller = knownCallerOf(request);
  if (caller === undefined) return false;
  return onlyWith === undefined || caller.roles.includes('merchant') || onlyWith.some((name) => name in query);
}

/** What is to be recorded of a request that is about to be answered; `undefined` where nothing can be seen. */
export function accessEntryOf(
  { what }: LoggedRead,
  reply: FastifyReply,
  payload: unknown,
  at: Instant,
): AccessEntry | undefined {
  const { request } = reply;
  const caller = callerOf(request);
  const query = textsOf(request.query);
  const { merchantId: inPath, ...params } = textsOf(request.params);
  // What can be no id names no merchant, and nothing can be seen of it.
  if (inPath !== undefined && !isId(inPath)) return undefined;
  const outcome = reply.statusCode < 400 ? ANSWERED : codeOf(payload);
  return {
    at,
    subject: caller.subject,
    roles: caller.roles,
    via: viaOf(request),
    what,
    merchantId: inPath ?? (isId(query['merchantId']) ? query['merchantId'] : null),
    // Nobody has looked at what a refused request says, which may be anything.
    parameters: outcome === ANSWERED ? { ...params, ...query } : {},
    correlationId: request.id,
    outcome,
    ...(outcome === ANSWERED && shownIn(reply, payload)),
  };
}

/** An answer that is a stream has not been made yet: that it rests on its revision is all that can be said of it. */
function shownIn(reply: FastifyReply, payload: unknown): { readonly shown?: Shown } {
  const [, revision] = /^"(\d+)"$/.exec(String(reply.getHeader('etag'))) ?? [];
  const shown: Shown = {
    ...(revision !== undefined && { revision: Number(revision) }),
    ...(typeof payload === 'string' && { sha256: hash('sha256', payload, 'hex') }),
  };
  return Object.keys(shown).length === 0 ? {} : { shown };
}

const viaOf = ({ method, routeOptions: { url } }: FastifyRequest): string => `${method} ${url ?? ''}`;

/** Those that were given once. Whoever gives one twice is refused by every route. */
function textsOf(given: unknown): Parameters {
  const texts = Object.entries(given ?? {}).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : String(value),
  ]);
  return Object.fromEntries(texts) as Parameters;
}

/** Of a problem document. */
function codeOf(payload: unknown): string {
  const code = typeof payload === 'string' ? memberOf(JSON.parse(payload), 'code') : undefined;
  return typeof code === 'string' ? code : 'refused';
}
