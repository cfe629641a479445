import type { Instant } from '@limit-ledger/kernel';
import { createLimitsRunner, LimitsQuery, LimitsQueryHandler, type LimitsPoint } from '@limit-ledger/limits-service';
import { readLedger } from '../ledger-folder/read-ledger.js';
import { print } from '../output/print.js';
import { limitsText } from './limits-text.js';

export interface AsOfOptions {
  readonly revision?: number;
  readonly recordedAsOf?: Instant;
  readonly effectiveAsOf?: Instant;
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** Runs `limitctl as-of` and prints. Throws `WrongUse` and `Stopped`. */
export async function runAsOf(merchantId: string, { dataDir, json = false, ...point }: AsOfOptions): Promise<void> {
  const limits = await readLedger(dataDir, ({ eventStore, clock }) => {
    const handler = new LimitsQueryHandler(createLimitsRunner({ eventStore, clock }), eventStore, clock);
    return handler.execute(new LimitsQuery(merchantId, pointOf(point)));
  });
  await print(json ? JSON.stringify(limits) : limitsText(limits));
}

/** Without any, all events count: then no order has to be looked at, as it would be for what is decided now. */
function pointOf({ revision, ...moments }: Pick<AsOfOptions, 'revision' | 'recordedAsOf' | 'effectiveAsOf'>): LimitsPoint {
  return revision === undefined ? moments : { revision };
}
