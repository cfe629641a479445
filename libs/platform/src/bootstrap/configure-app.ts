import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordReadsOf } from '../access-log/record-reads-of.js';
import { authorizationHook, requireDeclaredAccess } from '../auth/authorization-hook.js';
import { Authenticator } from '../auth/authenticator.js';
import { MERCHANT_DIRECTORY, type MerchantDirectory } from '../auth/merchant-directory.js';
import type { Config } from '../config/config.js';
import { serveAsyncapi } from '../asyncapi/serve-asyncapi.js';
import { admissionHook } from '../http/admission-hook.js';
import { answerHook } from '../http/answers/answer-hook.js';
import { registerBodyParsers } from '../http/body/register-body-parsers.js';
import { KnownPaths } from '../http/known-paths.js';
import { ValidationPipe } from '../http/validation-pipe.js';
import { answeredHook, REQUEST_LOGGER } from '../logging/request-logger.js';
import { Metrics } from '../metrics/metrics.js';
import { serveOpenapi } from '../openapi/serve-openapi.js';
import { ProblemFilter } from '../problem/problem-filter.js';
import { hangUpWhenClosing } from './hang-up-when-closing.js';

/** Gives an app that is not initialised yet the behaviour that every service shares. */
export function configureApp(app: NestFastifyApplication, { requestsInFlight }: Pick<Config, 'requestsInFlight'>): void {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  registerBodyParsers(server);
  server.addHook('onRequest', commonHeaders);
  new KnownPaths().watch(server);
  server.addHook('onRoute', requireDeclaredAccess);
  server.addHook('onRoute', recordReadsOf(app));
  server.addHook('onRequest', authorizationHook(app.get(Authenticator), directoryOf(app)));
  server.addHook('onRequest', admissionHook(requestsInFlight, app.get(Metrics)));
  server.addHook('preSerialization', answerHook);
  server.addHook('onResponse', answeredHook(app.get(REQUEST_LOGGER), app.get(Metrics)));
  hangUpWhenClosing(server);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new ValidationPipe());
  serveOpenapi(app);
  serveAsyncapi(server);
}

/** Answers are about one moment and for one caller: nobody may keep them. */
function commonHeaders(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  void reply.header('x-correlation-id', request.id).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  done();
}

/** A service without merchants has no directory: then none exists. */
function directoryOf(app: NestFastifyApplication): () => MerchantDirectory {
  let directory: MerchantDirectory | undefined;
  return () => (directory ??= app.get<MerchantDirectory>(MERCHANT_DIRECTORY, { strict: false }));
}
