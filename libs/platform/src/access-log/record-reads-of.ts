import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AccessLog } from '@limit-ledger/access-log';
import type { Clock } from '@limit-ledger/kernel';
import type { FastifyReply, FastifyRequest, onSendHookHandler, RouteOptions } from 'fastify';
import { PROBLEM_CONTENT_TYPE, problemDocumentOf } from '../problem/problem-document.js';
import { INTERNAL_PROBLEM, problemOf } from '../problem/problem-of.js';
import { ACCESS_LOG, CLOCK } from '../stores/tokens.js';
import { accessEntryOf, isLookedAt } from './access-entry-of.js';
import { accessLoggedOf, type LoggedRead } from './access-logged.js';

/** Headers that belong to the answer that is not given. */
const OF_THE_ANSWER = ['etag', 'content-length', 'content-disposition', 'content-encoding'];

/**
 * For each route as it is added: one that is `@AccessLogged` records who asks once the answer stands and before any of it
 * leaves. At that place nothing is missed: an answer by a handler, a stream, and every refusal, whoever made it.
 */
export function recordReadsOf(app: NestFastifyApplication): (route: RouteOptions) => void {
  const logger = new Logger('AccessLog');
  const record = async (read: LoggedRead, reply: FastifyReply, payload: unknown): Promise<void> => {
    const entry = accessEntryOf(read, reply, payload, app.get<Clock>(CLOCK, { strict: false }).now());
    if (entry !== undefined) await app.get<AccessLog>(ACCESS_LOG, { strict: false }).record(entry);
  };
  const dropped = (request: FastifyRequest, reply: FastifyReply, error: unknown): unknown => {
    logger.error({ err: error, correlationId: request.id, route: request.routeOptions.url }, 'who looks can not be recorded');
    return refusedInstead(reply, error);
  };
  const hookFor =
    (read: LoggedRead): onSendHookHandler =>
    (request, reply, payload, done) => {
      if (!isLookedAt(read, request)) return done(null, payload);
      const settled = record(read, reply, payload).then(
        () => payload,
        (error: unknown) => dropped(request, reply, error),
      );
      void settled.then((answer) => done(null, answer));
    };
  return (route) => {
    const read = accessLoggedOf(route);
    // Ahead of those that take the answer's body away, as that of HEAD does.
    if (read !== undefined) route.onSend = [hookFor(read), ...[route.onSend ?? []].flat()];
  };
}

function refusedInstead(reply: FastifyReply, error: unknown): string {
  for (const name of OF_THE_ANSWER) reply.removeHeader(name);
  const problem = problemOf(error) ?? INTERNAL_PROBLEM;
  void reply.code(problem.status).headers(problem.headers ?? {}).type(PROBLEM_CONTENT_TYPE);
  return JSON.stringify(problemDocumentOf(problem, reply.request.id));
}
