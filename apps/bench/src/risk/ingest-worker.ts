import { join } from 'node:path';
import { newEventId, openEventStore } from '@limit-ledger/event-store';
import { commandIdOf, fingerprintOf, SystemClock } from '@limit-ledger/platform';
import { DEFAULT_POLICY, rulesInForce } from '@limit-ledger/risk-domain';
import { createRiskRunner, riskStream } from '@limit-ledger/risk-service';
import { merchantIdOf } from '../ours/merchant-names.js';
import { serveWorker } from '../worker/serve-worker.js';
import { dailyMetrics, GOOD_DAY } from './metric-items.js';

export interface Ingest {
  readonly folder: string;
  readonly merchants: number;
  readonly days: number;
}

const AT_ONCE = 1_000;
const ACTOR = { subject: 'bench', role: 'service' };
const ACTIVE_FROM = '2026-01-01T00:00:00.000Z';

const methods = {
  /** Daily metrics of so many merchants through the runner of risk, by all rules that ship; answers events a second. */
  async ingest({ folder, merchants, days }: Ingest): Promise<{ readonly perSecond: number; readonly events: number }> {
    const eventStore = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`, { commitThread: true });
    const rules = rulesInForce([{ policyId: 'default', version: 1, activeFrom: ACTIVE_FROM, document: DEFAULT_POLICY }], []);
    const runner = createRiskRunner({ eventStore, clock: new SystemClock(), rulesAt: () => rules });
    let events = 0;
    const take = async (merchant: number, day: number): Promise<void> => {
      const merchantId = merchantIdOf(merchant);
      const observation = dailyMetrics(day, GOOD_DAY);
      const outcome = await runner.execute({
        stream: riskStream(merchantId),
        command: { type: 'accept-observation', observation, rules },
        actor: ACTOR,
        commandId: commandIdOf(merchantId, ACTOR.subject, undefined),
        keyed: false,
        fingerprint: fingerprintOf({ operation: 'accept-observation', params: merchantId, body: { ...observation } as never }),
        correlationId: newEventId(),
      });
      if (outcome.kind !== 'accepted') throw new Error(`not taken in: ${JSON.stringify(outcome)}`);
      events += outcome.events.length;
    };
    const startedAt = performance.now();
    const underWay: Promise<void>[] = [];
    for (let day = 0; day < days; day += 1) {
      for (let merchant = 0; merchant < merchants; merchant += 1) {
        underWay.push(take(merchant, day));
        if (underWay.length >= AT_ONCE) await underWay.shift();
      }
    }
    await Promise.all(underWay);
    const seconds = (performance.now() - startedAt) / 1_000;
    await runner.drain();
    await eventStore.close();
    return { perSecond: events / seconds, events };
  },
};

export type IngestMethods = typeof methods;
serveWorker(methods);
