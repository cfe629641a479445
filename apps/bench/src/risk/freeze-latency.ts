import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { TOPICS } from '@limit-ledger/contracts';
import { openMessageBus } from '@limit-ledger/message-bus';
import { startProduct } from '@limit-ledger/testing';
import { merchantIdOf } from '../ours/merchant-names.js';
import { Latencies, type Percentiles } from '../statistics/latencies.js';
import { activateWithoutCeiling, AHEAD_SECONDS } from './activate-without-ceiling.js';
import { feedOverHttp } from './feed-over-http.js';
import { BAD_DAY, GOOD_DAY, metricItem } from './metric-items.js';
import { offerMetrics } from './offered-metrics.js';
import { tokenOf } from './token-of.js';
import { untilCaughtUp } from './until-caught-up.js';

export interface FreezeLatency {
  readonly offeredPerSecond: number;
  readonly metrics: number;
  readonly freezes: number;
  /** From the moment a metric was due to the moment a subscriber in another process has the freeze that followed. */
  readonly latency: Percentiles & { readonly slowest: number };
}

const PER_SECOND = 500;
/** One metric of so many is a merchant's third bad day. */
const METRICS_A_FREEZE = 10;
const CONNECTIONS = 64;
const LONGEST_WAIT_MILLISECONDS = 60_000;
const FROZEN = 'limit-ledger.limits.limit-frozen.v1';

export const metricsIn = (seconds: number): number => Math.ceil(PER_SECOND * seconds);

/** On a folder with so many merchants as there are metrics, each of whom one metric is told of. */
export async function freezeLatency(folder: string, metrics: number): Promise<FreezeLatency> {
  const breaching = Array.from({ length: Math.floor(metrics / METRICS_A_FREEZE) }, (_, index) => index * METRICS_A_FREEZE);
  await prepare(folder, breaching);
  const product = await startProduct(folder, { LIMIT_LEDGER_CLOCK_OFFSET_SECONDS: String(AHEAD_SECONDS) });
  const bus = await openMessageBus(`sqlite:${join(folder, 'bus.sqlite')}`);
  try {
    const dueAt = new Map<string, number>();
    const frozen = new Map<string, number>();
    await bus.subscribe({
      group: 'bench',
      topics: [TOPICS.limitEvents],
      handle: async ({ key, headers }) => {
        if (headers['ce_type'] === FROZEN && !frozen.has(key)) frozen.set(key, performance.now());
      },
    });
    await untilCaughtUp(product.url);
    while ((await bus.lag('bench')) > 0) await after(50);
    const offered = { target: await tokenOf(product), perSecond: PER_SECOND, connections: CONNECTIONS };
    const quiet = Array.from({ length: metrics }, (_, merchant) => merchant).filter((each) => each % METRICS_A_FREEZE !== 0);
    const warmUp = quiet.map((merchant) => metricItem(merchant, 1, GOOD_DAY));
    await offerMetrics({ ...offered, items: warmUp, onDue: () => undefined });
    const items = Array.from({ length: metrics }, (_, merchant) =>
      metricItem(merchant, 2, merchant % METRICS_A_FREEZE === 0 ? BAD_DAY : GOOD_DAY),
    );
    const onDue = (index: number, at: number): void => void dueAt.set(merchantIdOf(index), at);
    await offerMetrics({ ...offered, items, onDue });
    const deadline = performance.now() + LONGEST_WAIT_MILLISECONDS;
    while (frozen.size < breaching.length) {
      if (performance.now() > deadline) throw new Error(`${frozen.size} of ${breaching.length} freezes were delivered`);
      await after(10);
    }
    const latencies = new Latencies();
    for (const [merchantId, at] of frozen) latencies.add(at - dueAt.get(merchantId)!);
    const slowest = Math.max(...latencies.all());
    return { offeredPerSecond: PER_SECOND, metrics, freezes: frozen.size, latency: { ...latencies.percentiles(), slowest } };
  } finally {
    await bus.close();
    await product.end('SIGTERM');
  }
}

/** Two bad days of each of them, and rules that may freeze them all. */
async function prepare(folder: string, breaching: readonly number[]): Promise<void> {
  const product = await startProduct(folder);
  try {
    await activateWithoutCeiling(product.url);
    const items = [0, 1].flatMap((day) => breaching.map((merchant) => metricItem(merchant, day, BAD_DAY)));
    await feedOverHttp(await tokenOf(product), items);
    await untilCaughtUp(product.url);
  } finally {
    await product.end('SIGTERM');
  }
}
