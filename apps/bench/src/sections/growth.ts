import { join } from 'node:path';
import { merchantStream } from '@limit-ledger/limits-service';
import type { BenchContext } from '../bench-context.js';
import type { CeilingMethods } from '../ceilings/ceiling-worker.js';
import type { Filling } from '../ours/fill-merchant.js';
import type { GrowthMethods, GrowthSample } from '../ours/growth-worker.js';
import { median } from '../statistics/median.js';
import { WorkerProcess } from '../worker/worker-process.js';

/** Memory does not have to hold ten million orders for ever in one heap of the default size. */
const HEAP_MEBIBYTES = 12_288;
/** A shorter one is folded before the code is compiled. */
const SMALLEST_REBUILT = 10_000;

export interface GrowthRow {
  readonly size: number;
  readonly perSecond: number;
  readonly p99: number;
  readonly firstCommandMilliseconds: number;
  readonly heapBytes: number;
  readonly residentBytes: number;
}

export interface RebuildRow {
  readonly size: number;
  readonly rawPerSecond: number;
  readonly foldedPerSecond: number;
}

export interface GrowthResult {
  readonly history: readonly GrowthRow[];
  readonly openOrders: readonly GrowthRow[];
  readonly merchants: readonly GrowthRow[];
  readonly rebuild: readonly RebuildRow[];
}

type Grower = WorkerProcess<GrowthMethods>;

/** Each measurement in a new process, on a folder that the ledger itself has filled. */
export async function growth(context: BenchContext): Promise<GrowthResult> {
  const { historySizes, openOrderSizes } = context.scale;
  let rebuild: readonly RebuildRow[] = [];
  const history = await ofOneMerchant(context, 'history', historySizes, async (folder) => {
    rebuild = await rebuildOf(context, folder, historySizes);
  });
  const openOrders = await ofOneMerchant(context, 'open orders', openOrderSizes);
  return { history, openOrders, merchants: await ofMerchants(context), rebuild };
}

const nameOf = (filling: Filling, size: number): string => `${filling.replace(' ', '-')}-${size}`;

function ofOneMerchant(
  context: BenchContext,
  filling: Filling,
  sizes: readonly number[],
  before: (folder: string) => Promise<void> = async () => undefined,
): Promise<readonly GrowthRow[]> {
  return context.within('growth', async (folder) => {
    for (const size of sizes) {
      context.say(`growth: writing ${size} of ${filling}`);
      await withGrower((grower) => grower.call('fill', { folder, merchantId: nameOf(filling, size), filling, size }));
    }
    await before(folder);
    const rows = await measured(context, sizes, filling, (size) => ({ folder, merchants: nameOf(filling, size) }));
    await context.check(`growth of ${filling}`, folder);
    return rows;
  });
}

async function ofMerchants(context: BenchContext): Promise<readonly GrowthRow[]> {
  const rows: GrowthRow[] = [];
  for (const size of context.scale.merchantCounts) {
    await context.within('growth', async (folder) => {
      context.say(`growth: opening ${size} merchants`);
      await withGrower((grower) => grower.call('openMerchants', { folder, merchants: size }));
      rows.push(...(await measured(context, [size], 'merchants', () => ({ folder, merchants: size }))));
      await context.check(`growth to ${size} merchants`, folder);
    });
  }
  return rows;
}

async function measured(
  { scale, say }: BenchContext,
  sizes: readonly number[],
  what: string,
  loadOf: (size: number) => { readonly folder: string; readonly merchants: string | number },
): Promise<readonly GrowthRow[]> {
  const samples = new Map<number, GrowthSample[]>(sizes.map((size) => [size, []]));
  const { seconds, warmUpSeconds } = scale;
  for (let round = 0; round < scale.rounds; round++) {
    for (const [size, all] of samples) {
      if (round > 0 && size > scale.largestRepeatedSize) continue;
      say(`growth: measuring ${size} of ${what}`);
      all.push(await withGrower((grower) => grower.call('measure', { ...loadOf(size), seconds, warmUpSeconds })));
    }
  }
  return [...samples].map(([size, all]) => rowOf(size, all));
}

function rowOf(size: number, samples: readonly GrowthSample[]): GrowthRow {
  const of = (pick: (sample: GrowthSample) => number): number => median(samples.map(pick));
  return {
    size,
    perSecond: of(({ sample }) => sample.perSecond),
    p99: of(({ sample }) => sample.latency.p99),
    firstCommandMilliseconds: of(({ firstCommand }) => firstCommand),
    heapBytes: of(({ memory }) => memory.heapBytes),
    residentBytes: of(({ memory }) => memory.residentBytes),
  };
}

/** Folding the largest history, and one a size smaller, against reading and parsing the same rows and nothing else. */
async function rebuildOf({ scale, say }: BenchContext, folder: string, sizes: readonly number[]): Promise<readonly RebuildRow[]> {
  const rows: RebuildRow[] = [];
  for (const size of sizes.filter((each) => each >= SMALLEST_REBUILT).slice(-2)) {
    say(`rebuild: ${size} events`);
    const merchantId = nameOf('history', size);
    const raw: number[] = [];
    const folded: number[] = [];
    for (let round = 0; round < (size > scale.largestRepeatedSize ? 1 : scale.rounds); round++) {
      const ceiling = new WorkerProcess<CeilingMethods>('../ceilings/ceiling-worker.js', import.meta.url);
      const file = join(folder, 'events.sqlite');
      const read = await ceiling.call('read', { file, stream: merchantStream(merchantId) }).finally(() => ceiling.end());
      raw.push(read.perSecond);
      folded.push(read.rows / ((await withGrower((grower) => grower.call('load', { folder, merchantId }))) / 1_000));
    }
    rows.push({ size, rawPerSecond: median(raw), foldedPerSecond: median(folded) });
  }
  return rows;
}

async function withGrower<Result>(work: (grower: Grower) => Promise<Result>): Promise<Result> {
  const grower: Grower = new WorkerProcess('../ours/growth-worker.js', import.meta.url, { heapMebibytes: HEAP_MEBIBYTES });
  try {
    return await work(grower);
  } finally {
    await grower.end();
  }
}
