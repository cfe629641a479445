import { join } from 'node:path';
import { openEventStore } from '@limit-ledger/event-store';
import { SystemClock } from '@limit-ledger/platform';
import { DEFAULT_POLICY, rulesInForce } from '@limit-ledger/risk-domain';
import { createRiskRunner } from '@limit-ledger/risk-service';
import { serveWorker } from '../worker/serve-worker.js';
import { feedRunner } from './feed-runner.js';

export interface Ingest {
  readonly folder: string;
  readonly merchants: number;
  readonly days: number;
}

const ACTIVE_FROM = '2026-01-01T00:00:00.000Z';

const methods = {
  /** Daily metrics of so many merchants through the runner of risk, by all rules that ship. */
  async ingest({ folder, merchants, days }: Ingest): Promise<{ readonly perSecond: number; readonly events: number }> {
    const eventStore = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`, { commitThread: true });
    const rules = rulesInForce([{ policyId: 'default', version: 1, activeFrom: ACTIVE_FROM, document: DEFAULT_POLICY }], []);
    const runner = createRiskRunner({ eventStore, clock: new SystemClock(), rulesAt: () => rules });
    const startedAt = performance.now();
    const events = await feedRunner(runner, rules, merchants, days);
    const seconds = (performance.now() - startedAt) / 1_000;
    await runner.drain();
    await eventStore.close();
    return { perSecond: events / seconds, events };
  },
};

export type IngestMethods = typeof methods;
serveWorker(methods);
