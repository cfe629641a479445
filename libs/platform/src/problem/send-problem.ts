import type { FastifyReply } from 'fastify';
import { PROBLEM_CONTENT_TYPE, problemDocumentOf } from './problem-document.js';
import type { ProblemContent } from './problem-content.js';

/** Answers with the problem's document, its status and its headers; does nothing when the answer has begun already. */
export function sendProblem(reply: FastifyReply, problem: ProblemContent): void {
  if (reply.sent || reply.raw.headersSent) return;
  void reply
    .code(problem.status)
    .headers(problem.headers ?? {})
    .type(PROBLEM_CONTENT_TYPE)
    .send(JSON.stringify(problemDocumentOf(problem, reply.request.id)));
}
