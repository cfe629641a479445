import { generateKeyPairSync } from 'node:crypto';
import { createApp, readConfig } from '@limit-ledger/platform';
import { SpecService, useSpecService, type OpenApp, type SpecServiceOptions } from '@limit-ledger/testing';
import { LimitsModule } from '../limits.module.js';

export { Caller, type SpecAnswer } from '@limit-ledger/testing';

/** A limits service on files of its own, asked over HTTP without a socket. */
export class LimitsService extends SpecService {
  constructor(settings: Readonly<Record<string, string>> = {}) {
    super(openLimits(), settings);
  }
}

/** Starts one for the specs of the file, or for each of them, and ends it. */
export const useLimitsService = (options: SpecServiceOptions = {}): SpecService => useSpecService(openLimits, options);

/** Each with a signing key of its own, which a restart keeps. */
function openLimits(): OpenApp {
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  return async (environment) => {
    const app = await createApp(LimitsModule, readConfig(environment), signingKey);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };
}
