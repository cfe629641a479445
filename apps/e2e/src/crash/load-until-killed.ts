import type { LedgerClient } from '../product/ledger-client.js';
import type { StartedProduct } from '../product/started-product.js';
import { LoadRecord } from './load-record.js';
import { OrderTraffic } from './order-traffic.js';

const CONCURRENCY = 32;
const SHORTEST_LOAD_MILLISECONDS = 150;
const LONGEST_LOAD_MILLISECONDS = 900;

export interface KilledLoad {
  readonly record: LoadRecord;
  /** Writes sent and not answered at the kill. */
  readonly inFlight: number;
}

/** Loads the product from many callers at once and kills it (`SIGKILL`) at a random moment while they go on. */
export async function loadUntilKilled(product: StartedProduct, client: LedgerClient, merchants: readonly string[]): Promise<KilledLoad> {
  const record = new LoadRecord();
  const traffic = new OrderTraffic(merchants);
  let killed = false;
  const caller = async (): Promise<void> => {
    while (!killed) {
      const step = traffic.next();
      const outcome = await record.send(step.write, ({ path, body, idempotencyKey }) => client.post(path, body, idempotencyKey));
      if (outcome === undefined) return;
      if (outcome) traffic.accepted(step);
    }
  };
  const callers = Array.from({ length: CONCURRENCY }, caller);
  const spread = LONGEST_LOAD_MILLISECONDS - SHORTEST_LOAD_MILLISECONDS;
  await new Promise((resolve) => setTimeout(resolve, SHORTEST_LOAD_MILLISECONDS + Math.random() * spread));
  const exited = product.end('SIGKILL');
  const inFlight = record.unanswered.size;
  killed = true;
  await exited;
  await Promise.all(callers);
  return { record, inFlight };
}
