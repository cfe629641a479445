import { generateKeyPairSync } from 'node:crypto';
import { createApp, readConfig } from '@limit-ledger/platform';
import type { OpenApp } from '@limit-ledger/testing';
import { StandaloneModule } from '../../standalone.module.js';
import { watchStores, type OnStep } from './watched-stores.js';

/** Every context in one process, each of whose steps passes through one place. */
export function openWatched(onStep: OnStep): OpenApp {
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  return async (environment) => {
    const app = await createApp(StandaloneModule, readConfig(environment), signingKey);
    watchStores(app, onStep);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };
}
