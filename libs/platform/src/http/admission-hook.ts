import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessTo } from '../auth/access.js';
import type { Metrics } from '../metrics/metrics.js';
import { QUEUE_FULL_PROBLEM } from '../problem/queue-full-problem.js';
import { sendProblem } from '../problem/send-problem.js';

/**
 * Takes so many requests of the API at a time and refuses one more at once (429), before its body is read: what waits here
 * takes memory, and what would wait longer than its caller does is better sent again. Health, metrics and the documentation
 * are always answered.
 */
export function admissionHook(mostInFlight: number, metrics: Metrics) {
  let inFlight = 0;
  metrics.gauge('http_requests_in_flight', 'Requests of the API that are not answered yet', () => inFlight);
  const leave = (): void => void (inFlight -= 1);
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    if (accessTo(request) === 'public') return done();
    if (inFlight >= mostInFlight) return sendProblem(reply, QUEUE_FULL_PROBLEM);
    inFlight += 1;
    // Comes once, whether it is answered or its caller has gone.
    reply.raw.once('close', leave);
    done();
  };
}
