import { join } from 'node:path';
import { startProduct } from '@limit-ledger/testing';
import type { BenchContext } from '../bench-context.js';
import type { CeilingMethods } from '../ceilings/ceiling-worker.js';
import { untilIdle } from '../http/until-idle.js';
import { feedOverHttp } from '../risk/feed-over-http.js';
import { freezeLatency, metricsIn, type FreezeLatency } from '../risk/freeze-latency.js';
import type { IngestMethods } from '../risk/ingest-worker.js';
import { GOOD_DAY, metricItem } from '../risk/metric-items.js';
import { tokenOf } from '../risk/token-of.js';
import { median } from '../statistics/median.js';
import { middleOf } from '../statistics/middle-of.js';
import { openFolder } from './open-folder.js';
import { WorkerProcess } from '../worker/worker-process.js';

const RAW_BATCH = 1_024;
const MERCHANTS = 1_000;
/** Told to a service that was just started, before any are counted. */
const DAYS_BEFORE = 20;
/** Of what `scale.seconds` says of a closed loop, so that there are freezes enough for a 99th percentile. */
const TIMES_AS_LONG = 10;

export interface Ingestion {
  /** Events that the metrics left, a second. */
  readonly perSecond: number;
  /** The same rows inserted raw. */
  readonly rawPerSecond: number;
}

export interface RiskResult {
  readonly freeze: FreezeLatency;
  readonly metrics: number;
  readonly meanRowBytes: number;
  readonly inProcess: Ingestion;
  readonly overHttp: Ingestion;
}

/** From a metric to a freeze that is delivered, and metrics taken in beside the rows that they leave inserted raw. */
export async function risk(context: BenchContext): Promise<RiskResult> {
  const { scale, say } = context;
  const freezes: FreezeLatency[] = [];
  for (let round = 0; round < scale.rounds; round++) {
    say('risk: metric to freeze');
    const metrics = metricsIn(scale.seconds * TIMES_AS_LONG);
    const measured = context.within('risk', async (folder) => {
      await openFolder(context, folder, metrics);
      return freezeLatency(folder, metrics);
    });
    freezes.push(await measured);
  }
  const ingest = new WorkerProcess<IngestMethods>('../risk/ingest-worker.js', import.meta.url);
  const ceiling = new WorkerProcess<CeilingMethods>('../ceilings/ceiling-worker.js', import.meta.url);
  try {
    const days = Math.ceil(scale.rawRows / (2 * MERCHANTS));
    const load = { merchants: MERCHANTS, days };
    const rounds: Pick<RiskResult, 'inProcess' | 'overHttp' | 'meanRowBytes'>[] = [];
    // The first round is not counted: it compiles.
    for (let round = 0; round <= scale.rounds; round++) {
      say('risk: metrics taken in');
      const [inProcess, meanRowBytes] = await context.within('ingest', (folder) => inMemory(ingest, ceiling, folder, load));
      const overHttp = await context.within('ingest', (folder) => byFeed(ceiling, folder, load));
      rounds.push({ inProcess, overHttp, meanRowBytes });
    }
    const counted = rounds.slice(1);
    const medianOf = (who: 'inProcess' | 'overHttp'): Ingestion => ({
      perSecond: median(counted.map((each) => each[who].perSecond)),
      rawPerSecond: median(counted.map((each) => each[who].rawPerSecond)),
    });
    return {
      freeze: middleOf(freezes, ({ latency }) => latency.p99),
      metrics: MERCHANTS * days,
      meanRowBytes: counted[0]!.meanRowBytes,
      inProcess: medianOf('inProcess'),
      overHttp: medianOf('overHttp'),
    };
  } finally {
    await Promise.all([ingest.end(), ceiling.end()]);
  }
}

interface IngestLoad {
  readonly merchants: number;
  readonly days: number;
}
type Ceiling = WorkerProcess<CeilingMethods>;

async function inMemory(
  ingest: WorkerProcess<IngestMethods>,
  ceiling: Ceiling,
  folder: string,
  load: IngestLoad,
): Promise<[Ingestion, number]> {
  const { perSecond } = await ingest.call('ingest', { folder, ...load });
  const { meanRowBytes } = await ceiling.call('take', { file: join(folder, 'events.sqlite'), most: Number.MAX_SAFE_INTEGER });
  return [{ perSecond, rawPerSecond: await ceiling.call('insert', { folder, batch: RAW_BATCH }) }, meanRowBytes];
}

/** What the service still does behind its last result belongs to the measured time; the first days, while it compiles, do not. */
async function byFeed(ceiling: Ceiling, folder: string, { merchants, days }: IngestLoad): Promise<Ingestion> {
  const product = await startProduct(folder);
  const daysOf = (from: number, count: number): string[] =>
    Array.from({ length: merchants * count }, (_, index) =>
      metricItem(index % merchants, from + Math.floor(index / merchants), GOOD_DAY),
    );
  let seconds: number;
  try {
    const target = await tokenOf(product);
    await feedOverHttp(target, daysOf(0, DAYS_BEFORE));
    await untilIdle(product.process.pid!);
    seconds = await feedOverHttp(target, daysOf(DAYS_BEFORE, days));
    seconds += (await untilIdle(product.process.pid!)) / 1_000;
  } finally {
    await product.end('SIGTERM');
  }
  const { rows } = await ceiling.call('take', { file: join(folder, 'events.sqlite'), most: Number.MAX_SAFE_INTEGER });
  const perSecond = (rows * days) / (DAYS_BEFORE + days) / seconds;
  return { perSecond, rawPerSecond: await ceiling.call('insert', { folder, batch: RAW_BATCH }) };
}
