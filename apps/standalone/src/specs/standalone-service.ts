import { generateKeyPairSync } from 'node:crypto';
import type { Clock } from '@limit-ledger/kernel';
import { CLOCK, createApp, readConfig } from '@limit-ledger/platform';
import { useSpecService, type OpenApp, type SpecService, type SpecServiceOptions } from '@limit-ledger/testing';
import { StandaloneModule } from '../standalone.module.js';

export interface StandaloneOptions extends SpecServiceOptions {
  /** The ledger's clock, made anew for each service; the machine's when left out. */
  readonly clockOf?: () => Clock;
}

/** Starts every context in one process for the specs of the file, or for each of them, and ends it. */
export const useStandalone = ({ clockOf, ...options }: StandaloneOptions = {}): SpecService =>
  useSpecService(() => openStandalone(clockOf?.()), options);

/** Each with a signing key of its own, which a restart keeps. */
function openStandalone(clock: Clock | undefined): OpenApp {
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  return async (environment) => {
    const app = await createApp(StandaloneModule, readConfig(environment), signingKey);
    // Whoever has been given the clock asks it for each moment, and nobody has before the start.
    if (clock !== undefined) Object.assign(app.get<Clock>(CLOCK), { now: () => clock.now() });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };
}
