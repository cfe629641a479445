import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import type { BenchContext } from '../bench-context.js';
import type { CeilingMethods } from '../ceilings/ceiling-worker.js';
import { median } from '../statistics/median.js';
import { WorkerProcess } from '../worker/worker-process.js';
import { runProduct } from './run-product.js';

const EXAMPLE = new URL('../../../limitctl/examples/uci-credit-default/', import.meta.url);
const TABLE = fileURLToPath(new URL('UCI_Credit_Card.csv.gz', EXAMPLE));
const MAPPING = fileURLToPath(new URL('mapping.json', EXAMPLE));
const LIMITCTL = 'limitctl/src/main.js';
const RAW_BATCH = 1_024;

export interface ImportResult {
  readonly accounts: number;
  readonly events: number;
  /** Of the whole command, its start included. */
  readonly seconds: number;
  readonly perSecond: number;
  readonly rawPerSecond: number;
  readonly meanRowBytes: number;
}

/** `limitctl import` of the shipped accounts, and the rows that it wrote inserted raw, in turns. */
export async function imports(context: BenchContext): Promise<ImportResult> {
  const ceiling = new WorkerProcess<CeilingMethods>('../ceilings/ceiling-worker.js', import.meta.url);
  const rounds: ImportResult[] = [];
  try {
    for (let round = 0; round < context.scale.rounds; round++) {
      context.say('import');
      rounds.push(await context.within('import', (folder) => importOnce(context, ceiling, folder, round)));
    }
  } finally {
    await ceiling.end();
  }
  const of = (pick: (result: ImportResult) => number): number => median(rounds.map(pick));
  return {
    ...rounds[0]!,
    seconds: of(({ seconds }) => seconds),
    perSecond: of(({ perSecond }) => perSecond),
    rawPerSecond: of(({ rawPerSecond }) => rawPerSecond),
  };
}

async function importOnce(
  context: BenchContext,
  ceiling: WorkerProcess<CeilingMethods>,
  folder: string,
  round: number,
): Promise<ImportResult> {
  const table = join(folder, 'accounts.csv');
  const accounts = await writeFirstRows(table, context.scale.importRows);
  const data = join(folder, 'data');
  const { seconds, output } = await runProduct(LIMITCTL, ['import', table, '--mapping', MAPPING, '--data-dir', data, '--json']);
  const { eventsRecorded: events } = JSON.parse(output) as { readonly eventsRecorded: number };
  const file = join(data, 'events.sqlite');
  const { meanRowBytes, rows } = await ceiling.call('take', { file, most: events });
  if (rows !== events) throw new Error(`${events} events were recorded and ${rows} found`);
  const rawPerSecond = await ceiling.call('insert', { folder, batch: RAW_BATCH });
  if (round === 0) await context.check('import', data);
  return { accounts, events, seconds, perSecond: events / seconds, rawPerSecond, meanRowBytes };
}

/** Writes the header and the first rows of the shipped table; answers how many rows. */
async function writeFirstRows(path: string, most: number): Promise<number> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(TABLE).pipe(createGunzip()) })) {
    if (line.trim() !== '') lines.push(line);
    if (lines.length > most) break;
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return lines.length - 1;
}
