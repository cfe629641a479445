import { assert, type DomainEvent } from '@limit-ledger/kernel';
import type { Receipted } from '../../runner/outcome.js';
import type { Receipt } from './answer-of.js';

/** The receipt of a write, from its own events alone: the last of them. */
export function receiptAfter(events: readonly Receipted<DomainEvent>[]): Receipt {
  const last = events.at(-1);
  assert(last !== undefined, 'an accepted write appends events');
  return { revision: last.revision, hash: last.hash };
}

/** Of a history of which revision and hash say it all. */
export const LAST_RECEIPTS = {
  receiptAfter,
  receiptAt: ({ revision, hash }: Receipt): Receipt => ({ revision, hash }),
};
