import type { KeyObject } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Config } from '../config/config.js';
import { configureApp } from './configure-app.js';
import { createAdapter } from './create-adapter.js';
import { RootModule } from './root.module.js';

/** The app, ready to listen or to be asked by `inject` after `init()`; `close()` ends it in order. */
export async function createApp(module: Type, config: Config, signingKey: KeyObject): Promise<NestFastifyApplication> {
  // What hinders a start is told once, by whoever asked for it: Nest would print all that it has done until then before it.
  const app = await NestFactory.create<NestFastifyApplication>(
    RootModule.of(module, config, signingKey),
    createAdapter(config),
    { bufferLogs: true, autoFlushLogs: false, abortOnError: false, bodyParser: false },
  );
  app.useLogger(app.get(Logger));
  configureApp(app, config);
  return app;
}
