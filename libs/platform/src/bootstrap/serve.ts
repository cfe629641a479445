import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { printedConfig } from '../config/printed-config.js';
import { readConfig } from '../config/read-config.js';
import { ownDataFolder } from '../data-folder/own-data-folder.js';
import { loadSigningKey } from '../data-folder/signing-key.js';
import { Metrics } from '../metrics/metrics.js';
import { commandLine } from './command-line.js';
import { createApp } from './create-app.js';
import { endingOf } from './ending-of.js';
import { endOnSignal } from './end-on-signal.js';
import { greeting } from './greeting.js';
import type { Service } from './service.js';

/** Serves until a signal ends the process; exits 2 with one sentence on wrong use, 1 on anything else that hinders the start. */
export async function serve(service: Service): Promise<void> {
  try {
    const purpose = commandLine(process.argv.slice(2));
    const config = readConfig(process.env);
    if (purpose === 'print-config') process.stdout.write(`${printedConfig(config)}\n`);
    else await start(service, config);
  } catch (error) {
    const { exitCode, sentence } = endingOf(error);
    process.stderr.write(`${sentence}\n`);
    process.exit(exitCode);
  }
}

async function start(service: Service, config: Config): Promise<void> {
  const signingKey = loadSigningKey(config.signingKeyFile, config.makesSigningKey);
  const ownership = ownDataFolder(config.dataDir);
  const app = await createApp(service.module, config, signingKey);
  endOnSignal(async () => {
    await app.close();
    ownership.release();
  }, config.shutdownTimeoutSeconds);
  app.get(Metrics).collectProcess();
  const url = await listen(app, config);
  if (config.mode === 'development') process.stdout.write(greeting(service, config, url));
}

/** Asked of Fastify itself, since Nest writes lines of its own about a port in use. */
async function listen(app: NestFastifyApplication, { port, host }: Config): Promise<string> {
  await app.init();
  return app.getHttpAdapter().getInstance().listen({ port, host });
}
