import { serveWorker } from '../worker/serve-worker.js';
import type { Sample } from '../statistics/sample.js';
import { merchantPicker, type Spread } from '../traffic/merchant-picker.js';
import { closedLoop } from './closed-loop.js';
import { CountedAppends, type BatchSizes } from './counted-appends.js';
import { merchantIdOf } from './merchant-names.js';
import { openLedger, type OpenLedger } from './open-ledger.js';
import { openMerchants, touchMerchants } from './open-merchants.js';
import { reserveEnvelope } from './reserve-envelope.js';

const AMOUNT = 100;
let ledger: OpenLedger | undefined;
let merchants = 1;
let orders = 0;

export interface Load {
  readonly spread: Spread;
  readonly clients: number;
  readonly seconds: number;
}

export interface Contention {
  readonly accepted: number;
  /** Refused because it did not fit. */
  readonly overLimit: number;
}

const methods = {
  async open(settings: { folder: string; merchants: number; approved?: number; areThere?: boolean }): Promise<void> {
    ledger = await openLedger(settings.folder, { publishes: true });
    merchants = settings.merchants;
    if (settings.areThere === true) await touchMerchants(ledger, merchants);
    else await openMerchants(ledger, merchants, settings.approved);
  },
  measure: (load: Load): Promise<Sample> => closedLoop(ledger!, { ...load, next: reservations(load.spread) }),
  /** On a folder of its own, since counting costs a little. */
  async batchSizes(settings: { folder: string; merchants: number; loads: readonly Load[] }): Promise<readonly BatchSizes[]> {
    const counted = new CountedAppends();
    const observed = await openLedger(settings.folder, { observed: counted.observe, publishes: true });
    merchants = settings.merchants;
    await touchMerchants(observed, merchants);
    const sizes: BatchSizes[] = [];
    for (const load of settings.loads) {
      counted.reset();
      await closedLoop(observed, { ...load, next: reservations(load.spread) });
      sizes.push(counted.sizes());
    }
    await observed.close();
    return sizes;
  },
  /** Everybody wants what is left: amounts that do not divide the limit, until the time is over. */
  async contend({ clients, seconds }: { readonly clients: number; readonly seconds: number }): Promise<Contention> {
    const pick = merchantPicker('uniform', merchants);
    const deadline = performance.now() + seconds * 1_000;
    let accepted = 0;
    let overLimit = 0;
    const client = async (): Promise<void> => {
      while (performance.now() < deadline) {
        const orderId = `order-${process.pid}-${orders++}`;
        const outcome = await ledger!.runner.execute(reserveEnvelope(merchantIdOf(pick()), orderId, (orders % 7) * 13 + 1));
        if (outcome.kind === 'accepted') accepted += 1;
        else if (outcome.kind === 'rejected' && outcome.rejection.code === 'limit.insufficient') overLimit += 1;
        else throw new Error(`contention ended with ${JSON.stringify(outcome)}`);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    return { accepted, overLimit };
  },
  async close(): Promise<void> {
    await ledger!.close();
    ledger = undefined;
  },
};

function reservations(spread: Spread) {
  const pick = merchantPicker(spread, merchants);
  return () => reserveEnvelope(merchantIdOf(pick()), `order-${process.pid}-${orders++}`, AMOUNT);
}

export type LedgerMethods = typeof methods;
serveWorker(methods);
