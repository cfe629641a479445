import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { closeRequestBodies } from './close-request-bodies.js';
import { fetchNothingElsewhere } from './fetch-nothing-elsewhere.js';

/** The API description at `/openapi.json`, rendered at `/docs` from files of our own; made when somebody first asks. */
export function serveOpenapi(app: NestFastifyApplication): void {
  const description =
    'Limits of merchants as an event-sourced ledger. Amounts are integer minor units of the merchant’s currency.';
  const builder = new DocumentBuilder()
    .setTitle('Limit Ledger')
    .setDescription(description)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0');
  const settings = builder.addBearerAuth().build();
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.addHook('onRoute', fetchNothingElsewhere('/docs'));
  SwaggerModule.setup('docs', app, () => closeRequestBodies(SwaggerModule.createDocument(app, settings)), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Limit Ledger',
  });
}
