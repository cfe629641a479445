import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf } from '../etag.js';
import { Answer } from './answer.js';

/**
 * Gives every answer that says where a history stands its ETag, and a write its status. A hook of Fastify, since an
 * interceptor of Nest costs each request several observables.
 */
export function answerHook(_request: FastifyRequest, reply: FastifyReply, payload: unknown, done: Done): void {
  const body = payload instanceof Answer ? opened(reply, payload) : payload;
  if (typeof body === 'object' && body !== null && 'revision' in body) void reply.header('etag', etagOf(Number(body.revision)));
  done(null, body);
}

type Done = (error: Error | null, payload: unknown) => void;

function opened(reply: FastifyReply, { status, body, replayed }: Answer): object {
  void reply.code(status);
  if (replayed) void reply.header('idempotent-replayed', 'true');
  return body;
}
