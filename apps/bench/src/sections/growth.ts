import { join } from 'node:path';
import { merchantStream } from '@limit-ledger/limits-service';
import type { BenchContext } from '../bench-context.js';
import type { CeilingMethods } from '../ceilings/ceiling-worker.js';
import type { Filling } from '../ours/fill-merchant.js';
import { WorkerProcess } from '../worker/worker-process.js';
import { rowOf, rowOfOne, type GrowthRow, type OneMerchantRow, type RebuildRow } from './growth-row.js';
import { median } from '../statistics/median.js';
import { withGrower } from './with-grower.js';

/** A shorter one is folded before the code is compiled. */
const SMALLEST_REBUILT = 10_000;

export interface GrowthResult {
  readonly history: readonly OneMerchantRow[];
  readonly openOrders: readonly OneMerchantRow[];
  readonly merchants: readonly GrowthRow[];
  readonly rebuild: readonly RebuildRow[];
}

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
): Promise<readonly OneMerchantRow[]> {
  return context.within('growth', async (folder) => {
    for (const size of sizes) {
      context.say(`growth: writing ${size} of ${filling}`);
      await withGrower((grower) => grower.call('fill', { folder, merchantId: nameOf(filling, size), filling, size }));
    }
    await before(folder);
    const measured = await inRounds(context, sizes, filling, (size, load) =>
      withGrower((grower) => grower.call('measureOne', { ...load, folder, merchantId: nameOf(filling, size) })),
    );
    await context.check(`growth of ${filling}`, folder);
    return measured.map(([size, samples]) => rowOfOne(size, samples));
  });
}

async function ofMerchants(context: BenchContext): Promise<readonly GrowthRow[]> {
  const rows: GrowthRow[] = [];
  for (const merchants of context.scale.merchantCounts) {
    await context.within('growth', async (folder) => {
      context.say(`growth: opening ${merchants} merchants`);
      await withGrower((grower) => grower.call('openMerchants', { folder, merchants }));
      const measured = await inRounds(context, [merchants], 'merchants', (_, load) =>
        withGrower((grower) => grower.call('measureMany', { ...load, folder, merchants })),
      );
      rows.push(...measured.map(([size, samples]) => rowOf(size, samples)));
      await context.check(`growth to ${merchants} merchants`, folder);
    });
  }
  return rows;
}

async function inRounds<Sample>(
  { scale, say }: BenchContext,
  sizes: readonly number[],
  what: string,
  measure: (size: number, load: { readonly seconds: number; readonly warmUpSeconds: number }) => Promise<Sample>,
): Promise<readonly (readonly [size: number, samples: readonly Sample[]])[]> {
  const samples = new Map<number, Sample[]>(sizes.map((size) => [size, []]));
  const { seconds, warmUpSeconds } = scale;
  for (let round = 0; round < scale.rounds; round++) {
    for (const [size, all] of samples) {
      say(`growth: measuring ${size} of ${what}`);
      all.push(await measure(size, { seconds, warmUpSeconds }));
    }
  }
  return [...samples];
}

/** Rebuilding the largest history, and one a size smaller, against reading and parsing the same rows and nothing else. */
async function rebuildOf(
  { scale, say }: BenchContext,
  folder: string,
  sizes: readonly number[],
): Promise<readonly RebuildRow[]> {
  const rows: RebuildRow[] = [];
  for (const size of sizes.filter((each) => each >= SMALLEST_REBUILT).slice(-2)) {
    const merchantId = nameOf('history', size);
    const raw: number[] = [];
    const rebuilt: number[] = [];
    for (let round = 0; round < (size > scale.largestRepeatedRebuild ? 1 : scale.rounds); round++) {
      say(`rebuild: ${size} events`);
      const ceiling = new WorkerProcess<CeilingMethods>('../ceilings/ceiling-worker.js', import.meta.url);
      const file = join(folder, 'events.sqlite');
      const read = await ceiling.call('read', { file, stream: merchantStream(merchantId) }).finally(() => ceiling.end());
      raw.push(read.perSecond);
      rebuilt.push(read.rows / ((await withGrower((grower) => grower.call('rebuild', { folder, merchantId }))) / 1_000));
    }
    rows.push({ size, rawPerSecond: median(raw), rebuiltPerSecond: median(rebuilt) });
  }
  return rows;
}
