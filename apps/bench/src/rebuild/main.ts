import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCheckpointStore } from '@limit-ledger/checkpoint-store';
import { openEventStore } from '@limit-ledger/event-store';
import { createLimitsRunner, merchantStream } from '@limit-ledger/limits-service';
import { SystemClock } from '@limit-ledger/platform';
import { readRows } from '../ceilings/read-rows.js';
import { fillMerchant } from '../ours/fill-merchant.js';
import { openLedger } from '../ours/open-ledger.js';
import { median } from '../statistics/median.js';

/** Prints what it takes to fold a history, with and without checkpoints on the way, beside reading and parsing its rows. */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
    folder: { type: 'string' },
  },
});
const MERCHANT = 'rebuilt';
const STREAM = merchantStream(MERCHANT);
const events = Number(values.events);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'limit-ledger-rebuild-'));
const file = join(folder, 'events.sqlite');

async function fold(isPaged: boolean): Promise<void> {
  const checkpoints = mkdtempSync(join(tmpdir(), 'limit-ledger-rebuilt-'));
  const eventStore = await openEventStore(`sqlite:${file}`);
  const pages = isPaged ? await openCheckpointStore(`sqlite:${join(checkpoints, 'checkpoints.sqlite')}`) : undefined;
  const runner = createLimitsRunner({ eventStore, clock: new SystemClock(0), checkpoints: pages });
  await runner.present(STREAM);
  await runner.drain();
  await pages?.close();
  await eventStore.close();
  rmSync(checkpoints, { recursive: true });
}

/** Microseconds of processor an event, and by the clock. */
async function costOf(work: () => unknown): Promise<readonly [processor: number, elapsed: number]> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const elapsed = 1_000 * (performance.now() - started);
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / events, elapsed / events];
}

try {
  if (values.folder === undefined) {
    const ledger = await openLedger(folder);
    await fillMerchant(ledger, MERCHANT, 'history', events);
    await ledger.close();
  }
  const kinds = {
    'read and parsed': () => readRows(file, STREAM),
    folded: () => fold(false),
    'folded with checkpoints': () => fold(true),
  };
  const costs = new Map(Object.keys(kinds).map((kind) => [kind, [] as (readonly [number, number])[]]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [kind, work] of Object.entries(kinds)) costs.get(kind)!.push(await costOf(work));
  }
  const raw = costs.get('read and parsed')!;
  const of = (all: readonly (readonly [number, number])[], which: 0 | 1): number => median(all.map((each) => each[which]));
  for (const [kind, all] of costs) {
    const [processor, elapsed] = [of(all, 0), of(all, 1)];
    const [ratio, byTheClock] = [of(raw, 0) / processor, of(raw, 1) / elapsed].map((part) => (100 * part).toFixed(0));
    const ratios = `${ratio}% of reading and parsing, ${byTheClock}% by the clock`;
    console.log(`${kind}: ${processor.toFixed(2)} µs of processor an event, ${elapsed.toFixed(2)} µs by the clock; ${ratios}`);
  }
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true });
}
