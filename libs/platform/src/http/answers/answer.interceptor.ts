import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { etagOf } from '../etag.js';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answer } from './answer.js';

/** Gives every answer about a merchant its ETag, and a write its status. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => (answer instanceof Answer ? sent(reply, answer) : standing(reply, answer))));
  }
}

function sent(reply: FastifyReply, { status, body, replayed }: Answer): unknown {
  void reply.code(status);
  if (replayed) void reply.header('idempotent-replayed', 'true');
  return standing(reply, body);
}

function standing(reply: FastifyReply, body: unknown): unknown {
  if (typeof body === 'object' && body !== null && 'revision' in body) void reply.header('etag', etagOf(Number(body.revision)));
  return body;
}
