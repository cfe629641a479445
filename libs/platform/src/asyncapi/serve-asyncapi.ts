import { asyncapiDocument } from '@limit-ledger/contracts';
import type { FastifyInstance } from 'fastify';
import { eventsPage } from './events-page.js';

/** What is published, at `/asyncapi.json`, and as a page at `/docs/events`; made when somebody first asks. */
export function serveAsyncapi(server: FastifyInstance): void {
  let json: string | undefined;
  let page: string | undefined;
  server.get('/asyncapi.json', (_request, reply) =>
    reply.type('application/json').send((json ??= JSON.stringify(asyncapiDocument()))),
  );
  server.get('/docs/events', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send((page ??= eventsPage(asyncapiDocument()))),
  );
}
