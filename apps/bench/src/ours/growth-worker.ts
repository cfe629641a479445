import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { merchantStream } from '@limit-ledger/limits-service';
import { median } from '../statistics/median.js';
import type { Sample } from '../statistics/sample.js';
import { merchantPicker } from '../traffic/merchant-picker.js';
import { serveWorker } from '../worker/serve-worker.js';
import { closedLoop } from './closed-loop.js';
import { fillMerchant, type Filling } from './fill-merchant.js';
import { merchantIdOf } from './merchant-names.js';
import { openLedger, type OpenLedger, type OpenLedgerSettings } from './open-ledger.js';
import { openMerchants } from './open-merchants.js';
import { processMemory, type ProcessMemory } from './process-memory.js';
import { reserveEnvelope } from './reserve-envelope.js';

const CLIENTS = 64;
const AMOUNT = 100;
const RETURNS = 7;
/** Between two returns: too few for a checkpoint when it leaves, so that the next return reads most of them again. */
const COMMANDS_BETWEEN = 200;
/** Enough for what is written behind the answers once a merchant leaves. */
const SETTLED_MILLISECONDS = 60;
/** Any other merchant, to take the place in memory of the one that is measured. */
const OTHER = merchantStream('nobody');

export interface GrowthLoad {
  readonly folder: string;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

export interface GrowthSample {
  /** The first command in this process, milliseconds. */
  readonly firstCommand: number;
  readonly sample: Sample;
  readonly memory: ProcessMemory;
}

export interface OneMerchantSample extends GrowthSample {
  /** What this process holds less once the merchant has left the memory. */
  readonly merchantBytes: number;
  /** A command of a merchant that was idle and had left the memory, milliseconds: in the middle, and the slowest. */
  readonly idleReturn: number;
  readonly slowestIdleReturn: number;
}

const methods = {
  fill: ({ folder, merchantId, filling, size }: { folder: string; merchantId: string; filling: Filling; size: number }) =>
    within(folder, {}, (ledger) => fillMerchant(ledger, merchantId, filling, size)),

  openMerchants: ({ folder, merchants }: { readonly folder: string; readonly merchants: number }) =>
    within(folder, {}, (ledger) => openMerchants(ledger, merchants)),

  /** Milliseconds that it takes to read a merchant whose checkpoints were deleted, and to make them anew, the last one included. */
  async rebuild({ folder, merchantId }: { readonly folder: string; readonly merchantId: string }): Promise<number> {
    const checkpointFile = 'rebuilt.sqlite';
    try {
      return await within(folder, { checkpointFile }, async ({ runner }) => {
        const startedAt = performance.now();
        await runner.present(merchantStream(merchantId));
        await runner.drain();
        return performance.now() - startedAt;
      });
    } finally {
      for (const end of ['', '-wal', '-shm']) rmSync(join(folder, checkpointFile + end), { force: true });
    }
  },

  /** Of many merchants in turn. */
  measureMany: ({ merchants, ...load }: GrowthLoad & { readonly merchants: number }): Promise<GrowthSample> =>
    within(load.folder, {}, (ledger) => {
      const pick = merchantPicker('uniform', merchants);
      return measure(ledger, load, () => merchantIdOf(pick()));
    }),

  /** Of the one merchant that is in memory. */
  measureOne: ({ merchantId, ...load }: GrowthLoad & { readonly merchantId: string }): Promise<OneMerchantSample> =>
    within(load.folder, { bounds: { cachedStreams: 1 } }, async (ledger) => {
      const measured = await measure(ledger, load, () => merchantId);
      await leave(ledger);
      const merchantBytes = measured.memory.heldBytes - processMemory().heldBytes;
      const next = nextOf(() => merchantId);
      const returns: number[] = [];
      for (let round = 0; round < RETURNS; round++) {
        returns.push(await timed(() => ledger.execute(next())));
        await Promise.all(Array.from({ length: COMMANDS_BETWEEN }, () => ledger.execute(next())));
        await leave(ledger);
      }
      return { ...measured, merchantBytes, idleReturn: median(returns), slowestIdleReturn: Math.max(...returns) };
    }),
};

async function measure(
  ledger: OpenLedger,
  { seconds, warmUpSeconds }: GrowthLoad,
  nameOf: () => string,
): Promise<GrowthSample> {
  const next = nextOf(nameOf);
  const firstCommand = await timed(() => ledger.execute(next()));
  await closedLoop(ledger, { clients: CLIENTS, seconds: warmUpSeconds, next });
  const sample = await closedLoop(ledger, { clients: CLIENTS, seconds, next });
  return { firstCommand, sample, memory: processMemory() };
}

function nextOf(nameOf: () => string) {
  const tag = `${process.pid}-${process.hrtime.bigint()}`;
  let orders = 0;
  return () => reserveEnvelope(nameOf(), `grown-${tag}-${orders++}`, AMOUNT);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Until another merchant has taken the place in memory and what was left to do behind the last answer is done. */
async function leave({ runner, drained }: OpenLedger): Promise<void> {
  await drained();
  await runner.present(OTHER);
  await runner.present(OTHER);
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MILLISECONDS));
}

async function within<Result>(
  folder: string,
  settings: OpenLedgerSettings,
  work: (ledger: OpenLedger) => Promise<Result>,
): Promise<Result> {
  const ledger = await openLedger(folder, settings);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

export type GrowthMethods = typeof methods;
serveWorker(methods);
