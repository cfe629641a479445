import { DEFAULT_RUNNER_BOUNDS } from '@limit-ledger/platform';
import { serveWorker } from '../worker/serve-worker.js';
import { closedLoop } from './closed-loop.js';
import { merchantIdOf } from './merchant-names.js';
import { openLedger } from './open-ledger.js';
import { openLoop, type OpenLoopResult } from './open-loop.js';
import { openMerchants } from './open-merchants.js';
import { refusalCost } from './refusal-cost.js';
import { reserveEnvelope } from './reserve-envelope.js';

const AMOUNT = 100;
const CLIENTS = 256;
const TIMES_CAPACITY = 4;
/** Of what is offered again and again some is always under way. */
const SPARE_COMMANDS = 20_000;

export interface OverloadResult {
  /** Closed loop of 256 clients just before, commands made beforehand as under overload. */
  readonly peakPerSecond: number;
  readonly overload: OpenLoopResult;
  /** Closed loop right after. */
  readonly recoveredPerSecond: number;
  readonly refusalMicroseconds: number;
}

const methods = {
  async run({ folder, seconds }: { readonly folder: string; readonly seconds: number }): Promise<OverloadResult> {
    const ledger = await openLedger(folder);
    await openMerchants(ledger, 1);
    let orders = 0;
    const next = () => reserveEnvelope(merchantIdOf(0), `overload-${process.pid}-${orders++}`, AMOUNT);
    const prepare = (count: number) => Array.from({ length: count }, next);
    const peakOf = async (perSecond: number): Promise<number> => {
      const commands = prepare(Math.ceil(perSecond * seconds * 2) + CLIENTS);
      const sample = await closedLoop(ledger, { clients: CLIENTS, seconds, next: () => commands.pop() ?? next() });
      return sample.perSecond;
    };
    const warm = await closedLoop(ledger, { clients: CLIENTS, seconds, next });
    const peakPerSecond = await peakOf(warm.perSecond);
    const commands = prepare(Math.ceil(peakPerSecond * seconds * 2) + SPARE_COMMANDS);
    globalThis.gc?.();
    const overload = await openLoop(ledger, commands, TIMES_CAPACITY * peakPerSecond, seconds);
    const recoveredPerSecond = await peakOf(peakPerSecond);
    const refusalMicroseconds = await refusalCost(ledger, next, DEFAULT_RUNNER_BOUNDS.queuePerStream);
    await ledger.close();
    return { peakPerSecond, overload, recoveredPerSecond, refusalMicroseconds };
  },
};

export type OverloadMethods = typeof methods;
serveWorker(methods);
