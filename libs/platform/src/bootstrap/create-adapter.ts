import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { correlationIdOf } from '../http/correlation.js';
import { frameworkError } from '../problem/framework-error.js';
import { clientError } from '../problem/client-error.js';

const LONGEST_PATH_CHARACTERS = 8_192;
/** How often it is looked which requests are late. */
const CHECK_INTERVAL_MILLISECONDS = 500;

export type AdapterOptions = Pick<Config, 'bodyLimitBytes' | 'requestTimeoutSeconds'>;

/** Fastify as this service needs it: bounds on everything, our own words for what it refuses by itself. */
export function createAdapter({ bodyLimitBytes, requestTimeoutSeconds }: AdapterOptions): FastifyAdapter {
  const requestTimeout = requestTimeoutSeconds * 1_000;
  return new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    requestTimeout,
    // Node takes the longer of the two for the whole request, whichever it is.
    http: { headersTimeout: requestTimeout, requestTimeout, connectionsCheckingInterval: CHECK_INTERVAL_MILLISECONDS },
    // An id that is too long is no id, hence a 404 of the route and no 414 of the router.
    routerOptions: { maxParamLength: LONGEST_PATH_CHARACTERS },
    genReqId: ({ headers }: IncomingMessage) => correlationIdOf(headers),
    frameworkErrors: frameworkError,
    clientErrorHandler: clientError,
    multipart: false,
    // A request that comes while the last ones are finished is still answered; commands end after the last connection.
    return503OnClosing: false,
  });
}
