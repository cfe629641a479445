import { join } from 'node:path';
import { openEventStore } from '@limit-ledger/event-store';
import { openMessageBus } from '@limit-ledger/message-bus';
import { DueRecorder, Publisher, StoredDueRows, SystemClock } from '@limit-ledger/platform';
import { DEFAULT_POLICY, rulesInForce } from '@limit-ledger/risk-domain';
import { createRiskRunner, momentsOf, riskPublicationsOf } from '@limit-ledger/risk-service';
import { openViewStore } from '@limit-ledger/view-store';
import { followedStore } from '../ours/followed-store.js';
import { serveWorker } from '../worker/serve-worker.js';
import { feedRunner } from './feed-runner.js';

export interface Ingest {
  readonly folder: string;
  readonly merchants: number;
  readonly days: number;
}

const ACTIVE_FROM = '2026-01-01T00:00:00.000Z';

const methods = {
  /**
   * Daily metrics of so many merchants through the runner of risk, by all rules that ship, until its view and the bus have
   * all that they left.
   */
  async ingest({ folder, merchants, days }: Ingest): Promise<{ readonly perSecond: number; readonly events: number }> {
    const eventStore = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`, { commitThread: true });
    const viewStore = await openViewStore(`sqlite:${join(folder, 'views.sqlite')}`);
    const bus = await openMessageBus(`sqlite:${join(folder, 'bus.sqlite')}`, { writingThread: true });
    const rules = rulesInForce([{ policyId: 'default', version: 1, activeFrom: ACTIVE_FROM, document: DEFAULT_POLICY }], []);
    const clock = new SystemClock();
    const runner = createRiskRunner({ eventStore, clock, rulesAt: () => rules });
    const { store, followed, reached, caughtUp } = followedStore(eventStore);
    let failure: unknown;
    const onError = (error: unknown): void => void (failure ??= error);
    const rows = new StoredDueRows(viewStore, 'risk');
    const recorder = new DueRecorder({ store, rows, runner, clock, momentsOf, onError });
    const publications = { name: 'risk', publicationsOf: riskPublicationsOf };
    const publisher = new Publisher({ store: eventStore, bus, viewStore, clock, ...publications, onError });
    recorder.start();
    publisher.start();
    await caughtUp;
    const startedAt = performance.now();
    const events = await feedRunner(runner, rules, merchants, days);
    while (followed() < events || Number(publisher.reached ?? 0) < Number(reached())) {
      if (failure !== undefined) throw new Error('what follows the events does not keep up', { cause: failure });
      await new Promise((resolve) => setImmediate(resolve));
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    await Promise.all([recorder.stop(), publisher.stop()]);
    await runner.drain();
    await bus.close();
    await viewStore.close();
    await eventStore.close();
    return { perSecond: events / seconds, events };
  },
};

export type IngestMethods = typeof methods;
serveWorker(methods);
