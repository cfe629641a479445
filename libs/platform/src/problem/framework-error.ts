import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problemOfFramework } from './problem-of-framework.js';
import { INTERNAL_PROBLEM } from './problem-of.js';
import { sendProblem } from './send-problem.js';

/** Answers for what the router refuses before any hook or filter runs, such as a bad escape in the address. */
export function frameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-correlation-id', request.id);
  sendProblem(reply, problemOfFramework(error.statusCode ?? 500, error.code) ?? INTERNAL_PROBLEM);
}
