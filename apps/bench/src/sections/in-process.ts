import { join } from 'node:path';
import { merchantStream } from '@limit-ledger/limits-service';
import type { BenchContext } from '../bench-context.js';
import type { CeilingMethods } from '../ceilings/ceiling-worker.js';
import type { CompetitorKind, CompetitorMethods } from '../competitors/competitor-worker.js';
import { startPostgres, type PostgresServer } from '../competitors/postgres-server.js';
import type { BatchSizes } from '../ours/counted-appends.js';
import type { LedgerMethods, Load } from '../ours/ledger-worker.js';
import { merchantIdOf } from '../ours/merchant-names.js';
import { interleaved, type Contender } from '../statistics/interleaved.js';
import { median } from '../statistics/median.js';
import type { Sample } from '../statistics/sample.js';
import type { Spread } from '../traffic/merchant-picker.js';
import { WorkerProcess } from '../worker/worker-process.js';
import { cellName, medianCells, type Cell, type MeasuredCell } from './cell.js';

const RAW_BATCHES = [64, 256, 1_024];
const COMPETITORS: readonly CompetitorKind[] = ['guarded counter', 'double entry'];
const ZIPF_CLIENTS = 64;

export interface InProcessResult {
  readonly cells: readonly MeasuredCell[];
  readonly raw: readonly { readonly batch: number; readonly perSecond: number }[];
  readonly meanRowBytes: number;
  readonly batchSizes: readonly (BatchSizes & Pick<Load, 'spread' | 'clients'>)[];
  /** Of PostgreSQL; absent with the reason in `skipped`. */
  readonly postgresVersion?: string;
  readonly skipped: readonly string[];
}

/** Ours in this machine's memory, raw inserts and the competitors, taking turns. */
export async function inProcess(context: BenchContext): Promise<InProcessResult> {
  const { scale, say } = context;
  const ledger = new WorkerProcess<LedgerMethods>('../ours/ledger-worker.js', import.meta.url);
  const ceiling = new WorkerProcess<CeilingMethods>('../ceilings/ceiling-worker.js', import.meta.url);
  const skipped: string[] = [];
  const postgres = await startPostgres().catch((error: Error) => void skipped.push(error.message));
  const competitor = postgres && new WorkerProcess<CompetitorMethods>('../competitors/competitor-worker.js', import.meta.url);
  const cells = cellsOf(context, postgres !== undefined);
  const raw = new Map<number, number[]>(RAW_BATCHES.map((batch) => [batch, []]));
  let meanRowBytes = Number.NaN;
  try {
    const batchSizes = await context.withMerchants('batches', scale.merchants, (folder) =>
      batchSizesOf(context, ledger, folder),
    );
    const measure = (cell: Cell): Promise<Sample> => {
      say(`in process: ${cellName(cell)}`);
      const load = { ...cell, seconds: scale.seconds };
      if (cell.who === 'ours') return ledger.call('measure', load);
      return competitor!.call('measure', {
        ...load,
        kind: cell.who as CompetitorKind,
        url: postgres!.url,
        merchants: cell.spread === 'hot' ? 1 : scale.merchants,
      });
    };
    const contenders = cells.map((cell): Contender<Sample> => ({ name: cellName(cell), measure: () => measure(cell) }));
    const results = await interleaved(scale.rounds, contenders, (round, measureAll) =>
      context.withMerchants('in-process', scale.merchants, async (folder) => {
        await ledger.call('open', { folder, merchants: scale.merchants, areThere: true });
        await ledger.call('measure', { spread: 'hot', clients: 32, seconds: scale.warmUpSeconds });
        await measureAll();
        await ledger.call('close');
        meanRowBytes = await rawInserts(context, ceiling, folder, raw);
        await context.check(`in process, round ${round + 1}`, folder);
      }),
    );
    const medians = [...raw].map(([batch, all]) => ({ batch, perSecond: median(all) }));
    const version = postgres === undefined ? {} : { postgresVersion: postgres.version };
    return { cells: medianCells(cells, results), raw: medians, meanRowBytes, batchSizes, ...version, skipped };
  } finally {
    await Promise.all([ledger.end(), ceiling.end(), competitor?.end()]);
    await (postgres as PostgresServer | undefined)?.stop();
  }
}

function cellsOf({ scale }: BenchContext, hasPostgres: boolean): readonly Cell[] {
  const spreads: readonly Spread[] = ['hot', 'uniform'];
  const cells = scale.clients.flatMap((clients) =>
    spreads.flatMap((spread): readonly Cell[] => {
      const compared = hasPostgres && (spread === 'hot' || scale.competitorsOverMany) ? COMPETITORS : [];
      return ['ours', ...compared].map((who) => ({ who, spread, clients }));
    }),
  );
  return [...cells, { who: 'ours', spread: 'zipf', clients: ZIPF_CLIENTS }];
}

async function batchSizesOf({ scale, say }: BenchContext, ledger: WorkerProcess<LedgerMethods>, folder: string) {
  say('in process: batch sizes');
  const spreads: readonly Spread[] = ['hot', 'uniform'];
  const seconds = scale.seconds / 4;
  const loads = spreads.flatMap((spread) => scale.clients.map((clients) => ({ spread, clients, seconds })));
  const sizes = await ledger.call('batchSizes', { folder, loads, merchants: scale.merchants });
  return loads.map(({ spread, clients }, index) => ({ spread, clients, ...sizes[index]! }));
}

/** The rows of the hot merchant that this round has written, byte by byte. Answers their mean size. */
async function rawInserts(
  { scale, say }: BenchContext,
  ceiling: WorkerProcess<CeilingMethods>,
  folder: string,
  raw: ReadonlyMap<number, number[]>,
): Promise<number> {
  say('in process: raw inserts of the same rows');
  const stream = merchantStream(merchantIdOf(0));
  const { meanRowBytes } = await ceiling.call('take', { file: join(folder, 'events.sqlite'), most: scale.rawRows, stream });
  // The first is not counted: it compiles.
  await ceiling.call('insert', { folder, batch: 1_024 });
  for (const [batch, all] of raw) all.push(await ceiling.call('insert', { folder, batch }));
  return meanRowBytes;
}
