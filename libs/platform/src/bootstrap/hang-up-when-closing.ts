import type { FastifyInstance } from 'fastify';

/** Once the server closes, a connection ends with the answer it waits for; else its caller holds the shutdown up for a minute. */
export function hangUpWhenClosing(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onResponse', (_request, _reply, done) => {
    if (isClosing) setImmediate(() => server.server.closeIdleConnections());
    done();
  });
}
