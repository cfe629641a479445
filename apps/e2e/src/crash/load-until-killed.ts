import type { LedgerClient } from '../product/ledger-client.js';
import type { StartedProduct } from '@limit-ledger/testing';
import { LoadRecord } from './load-record.js';
import { OrderTraffic } from './order-traffic.js';

const CONCURRENCY = 32;
const FEWEST_ACKNOWLEDGED = 50;
const MOST_ACKNOWLEDGED = 1_000;
const LONGEST_LOAD_MILLISECONDS = 5_000;
const LONGEST_PAUSE_MILLISECONDS = 20;

export interface KilledLoad {
  readonly record: LoadRecord;
  /** Writes sent and not answered at the kill. */
  readonly inFlight: number;
}

/**
 * Loads the product from many callers at once and kills it (`SIGKILL`) while they go on: at a random moment after a random
 * number of acknowledged writes, `mostAcknowledged` or a few more, so that a slow machine is killed as deep in its work as a fast one.
 */
export async function loadUntilKilled(
  product: StartedProduct,
  client: LedgerClient,
  merchants: readonly string[],
  mostAcknowledged = MOST_ACKNOWLEDGED,
): Promise<KilledLoad> {
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
  await randomMoment(record, mostAcknowledged);
  const exited = product.end('SIGKILL');
  const inFlight = record.unanswered.size;
  killed = true;
  await exited;
  await Promise.all(callers);
  return { record, inFlight };
}

async function randomMoment(record: LoadRecord, mostAcknowledged: number): Promise<void> {
  const target = FEWEST_ACKNOWLEDGED + Math.random() * (mostAcknowledged - FEWEST_ACKNOWLEDGED);
  const deadline = Date.now() + LONGEST_LOAD_MILLISECONDS;
  while (record.acknowledged.length < target && Date.now() < deadline) await pause(1);
  await pause(Math.random() * LONGEST_PAUSE_MILLISECONDS);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
