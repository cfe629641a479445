import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INTERNAL_PROBLEM, problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

/** Turns whatever a request throws into a problem document; what nobody foresaw is logged and told as 500 without details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(error);
    if (problem === undefined)
      this.logger.error({ err: error, correlationId: request.id, route: request.routeOptions.url }, 'a request failed');
    else if (problem.status >= 500)
      this.logger.warn({ code: problem.code, cause: String(error), correlationId: request.id }, 'a request was turned away');
    sendProblem(http.getResponse<FastifyReply>(), problem ?? INTERNAL_PROBLEM);
  }
}
