import { Latencies } from '../statistics/latencies.js';
import type { Sample } from '../statistics/sample.js';
import { merchantPicker, type Spread } from '../traffic/merchant-picker.js';
import { serveWorker } from '../worker/serve-worker.js';
import { doubleEntry } from './double-entry.js';
import { guardedCounter } from './guarded-counter.js';

const KINDS = { 'guarded counter': guardedCounter, 'double entry': doubleEntry };
const AMOUNT = 100;
const WARM_UP_SECONDS = 0.2;

export type CompetitorKind = keyof typeof KINDS;

export interface CompetitorLoad {
  readonly kind: CompetitorKind;
  readonly url: string;
  readonly spread: Spread;
  readonly merchants: number;
  readonly clients: number;
  readonly seconds: number;
}

const methods = {
  /** On new tables, one connection a client. */
  async measure({ kind, url, spread, merchants, clients, seconds }: CompetitorLoad): Promise<Sample> {
    const competitor = await KINDS[kind](url, clients, merchants);
    const pick = merchantPicker(spread, merchants);
    const run = async (forSeconds: number): Promise<Sample> => {
      const latencies = new Latencies();
      const startedAt = performance.now();
      const deadline = startedAt + forSeconds * 1_000;
      const client = async (): Promise<void> => {
        for (let askedAt = performance.now(); askedAt < deadline; ) {
          if (!(await competitor.reserve(pick(), AMOUNT))) throw new Error(`${kind} refused`);
          const answeredAt = performance.now();
          latencies.add(answeredAt - askedAt);
          askedAt = answeredAt;
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      const tookSeconds = (performance.now() - startedAt) / 1_000;
      return { perSecond: latencies.count / tookSeconds, latency: latencies.percentiles() };
    };
    try {
      await run(WARM_UP_SECONDS);
      return await run(seconds);
    } finally {
      await competitor.close();
    }
  },
};

export type CompetitorMethods = typeof methods;
serveWorker(methods);
