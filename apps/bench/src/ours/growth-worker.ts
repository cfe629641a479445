import { serveWorker } from '../worker/serve-worker.js';
import type { Sample } from '../statistics/sample.js';
import { merchantPicker } from '../traffic/merchant-picker.js';
import { closedLoop } from './closed-loop.js';
import { fillMerchant, loadMerchant, type Filling } from './fill-merchant.js';
import { merchantIdOf } from './merchant-names.js';
import { openLedger, type OpenLedger } from './open-ledger.js';
import { openMerchants } from './open-merchants.js';
import { processMemory, type ProcessMemory } from './process-memory.js';
import { reserveEnvelope } from './reserve-envelope.js';

const CLIENTS = 64;
const AMOUNT = 100;

export interface GrowthSample {
  /** The first command of a merchant that this process has not touched, milliseconds. */
  readonly firstCommand: number;
  readonly sample: Sample;
  readonly memory: ProcessMemory;
}

export interface GrowthLoad {
  readonly folder: string;
  /** The one merchant that is loaded, or how many of `merchantIdOf`. */
  readonly merchants: string | number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

const methods = {
  fill: ({ folder, merchantId, filling, size }: { folder: string; merchantId: string; filling: Filling; size: number }) =>
    within(folder, (ledger) => fillMerchant(ledger, merchantId, filling, size)),

  openMerchants: ({ folder, merchants }: { readonly folder: string; readonly merchants: number }) =>
    within(folder, (ledger) => openMerchants(ledger, merchants)),

  /** Reads the history once, to fold it; answers milliseconds. */
  load: ({ folder, merchantId }: { readonly folder: string; readonly merchantId: string }) =>
    within(folder, (ledger) => loadMerchant(ledger, merchantId)),

  measure: ({ folder, merchants, seconds, warmUpSeconds }: GrowthLoad): Promise<GrowthSample> =>
    within(folder, async (ledger) => {
      const tag = `${process.pid}-${process.hrtime.bigint()}`;
      let orders = 0;
      const pick = typeof merchants === 'number' ? merchantPicker('uniform', merchants) : undefined;
      const nameOf = (): string => (typeof merchants === 'string' ? merchants : merchantIdOf(pick!()));
      const next = () => reserveEnvelope(nameOf(), `grown-${tag}-${orders++}`, AMOUNT);
      const first = next();
      const startedAt = performance.now();
      await ledger.execute(first);
      const firstCommand = performance.now() - startedAt;
      await closedLoop(ledger, { clients: CLIENTS, seconds: warmUpSeconds, next });
      const sample = await closedLoop(ledger, { clients: CLIENTS, seconds, next });
      return { firstCommand, sample, memory: processMemory() };
    }),
};

async function within<Result>(folder: string, work: (ledger: OpenLedger) => Promise<Result>): Promise<Result> {
  const ledger = await openLedger(folder);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

export type GrowthMethods = typeof methods;
serveWorker(methods);
