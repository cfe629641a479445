import { generateKeyPairSync } from 'node:crypto';
import { createApp, readConfig } from '@limit-ledger/platform';
import { useSpecService, type OpenApp, type SpecService, type SpecServiceOptions } from '@limit-ledger/testing';
import { StandaloneModule } from '../standalone.module.js';

/** Starts every context in one process for the specs of the file, or for each of them, and ends it. */
export const useStandalone = (options: SpecServiceOptions = {}): SpecService => useSpecService(openStandalone, options);

/** Each with a signing key of its own, which a restart keeps. */
function openStandalone(): OpenApp {
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  return async (environment) => {
    const app = await createApp(StandaloneModule, readConfig(environment), signingKey);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };
}
