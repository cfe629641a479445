import { assert } from '@limit-ledger/kernel';
import { isOrderEvent, isOrderTraffic } from '@limit-ledger/limits-domain';
import type { Appended } from './presenter.js';

/** Where the merchant's history stands after a write, and the proof of it. */
export interface Receipt {
  readonly revision: number;
  readonly hash: string;
  readonly termsRevision: number;
}

/** The receipt of a write, from its own events alone. */
export function receiptAfter(events: Appended): Receipt {
  const last = events.at(-1);
  assert(last !== undefined, 'an accepted write appends events');
  return { revision: last.revision, hash: last.hash, termsRevision: termsRevisionAfter(events) };
}

/** The last event that is not order traffic, as of the last of these. */
function termsRevisionAfter(events: Appended): number {
  const terms = events.findLast((event) => !isOrderTraffic(event));
  if (terms !== undefined) return terms.revision;
  const order = events.find(isOrderEvent);
  assert(order !== undefined, 'an accepted write appends events');
  return order.data.termsRevision;
}
