import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics/metrics.js';

export const REQUEST_LOGGER = Symbol('REQUEST_LOGGER');

/** Counts every answer, and logs it where lines of level info are wanted: the route, never the address, which holds ids. */
export function answeredHook(logger: Logger, metrics: Metrics) {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = String(reply.statusCode);
    metrics.requestAnswered({ method, route, status }, reply.elapsedTime / 1_000);
    if (logger.isLevelEnabled('info')) {
      logger.info(
        { correlationId: request.id, method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) },
        'answered',
      );
    }
    done();
  };
}
