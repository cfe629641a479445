import { DEFAULT_RUNNER_BOUNDS, type CommandEnvelope } from '@limit-ledger/platform';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { Latencies } from '../statistics/latencies.js';
import { monotonicMilliseconds } from '../statistics/monotonic-milliseconds.js';
import { serveWorker } from '../worker/serve-worker.js';
import { closedLoop } from './closed-loop.js';
import { merchantIdOf } from './merchant-names.js';
import { openLedger, type OpenLedger } from './open-ledger.js';
import { openMerchants } from './open-merchants.js';
import { processMemory } from './process-memory.js';
import { refusalCost } from './refusal-cost.js';
import { reserveEnvelope } from './reserve-envelope.js';

const AMOUNT = 100;

/** So many commands, the first of which was due then, and each of the others a little later. */
export interface Offer {
  readonly count: number;
  /** By `monotonicMilliseconds`. */
  readonly firstDueAt: number;
  readonly everyMilliseconds: number;
}

/** What became of an offer; `milliseconds` are those of what was accepted, from the moment it was due. */
export interface Answered {
  readonly accepted: number;
  readonly refused: number;
  readonly milliseconds: Float64Array;
}

let ledger: OpenLedger | undefined;
let orders = 0;
/** Made beforehand; a refused one is offered again, since a refusal binds nothing. */
let prepared: CommandEnvelope<AskedLimitCommand>[] = [];
const next = () => reserveEnvelope(merchantIdOf(0), `overload-${process.pid}-${orders++}`, AMOUNT);
const prepare = (count: number): void => void (prepared = Array.from({ length: Math.ceil(count) }, next));

const methods = {
  async open({ folder }: { readonly folder: string }): Promise<void> {
    ledger = await openLedger(folder, { publishes: true });
    await openMerchants(ledger, 1);
  },
  /** Closed loop on commands made beforehand, as those that are offered are; answers how many a second. */
  async closedLoop(load: { readonly clients: number; readonly seconds: number; readonly prepare: number }): Promise<number> {
    prepare(load.prepare);
    const sample = await closedLoop(ledger!, { ...load, next: () => prepared.pop() ?? next() });
    prepared = [];
    return sample.perSecond;
  },
  prepare({ count }: { readonly count: number }): void {
    prepare(count);
    globalThis.gc?.();
  },
  async offer({ count, firstDueAt, everyMilliseconds }: Offer): Promise<Answered> {
    const latencies = new Latencies(count);
    let refused = 0;
    const offerOne = async (dueAt: number): Promise<void> => {
      const command = prepared.pop();
      if (command === undefined) throw new Error('too few commands were made beforehand');
      try {
        await ledger!.execute(command);
        latencies.add(monotonicMilliseconds() - dueAt);
      } catch (error) {
        if ((error as { readonly name?: unknown }).name !== 'Overloaded') throw error;
        refused += 1;
        prepared.push(command);
      }
    };
    await Promise.all(Array.from({ length: count }, (_, index) => offerOne(firstDueAt + index * everyMilliseconds)));
    return { accepted: latencies.count, refused, milliseconds: latencies.all() };
  },
  /** Resolves when what follows the events has dealt with all that was accepted. */
  drained: (): Promise<void> => ledger!.drained(),
  heldBytes(): number {
    prepared = [];
    return processMemory().heldBytes;
  },
  refusalMicroseconds: (): Promise<number> => refusalCost(ledger!, next, DEFAULT_RUNNER_BOUNDS.queuePerStream),
  close: (): Promise<void> => ledger!.close(),
};

export type OfferedLedgerMethods = typeof methods;
serveWorker(methods);
