import { assert } from '@limit-ledger/kernel';
import { isOrderEvent, isOrderTraffic } from '@limit-ledger/limits-domain';
import { LAST_RECEIPTS, type Receipt as LastReceipt } from '@limit-ledger/platform';
import type { Appended } from './presenter.js';

/** Where the merchant's history stands after a write, and the proof of it. */
export interface Receipt extends LastReceipt {
  readonly termsRevision: number;
}

/** The receipt of a write, from its own events alone. */
export function receiptAfter(events: Appended): Receipt {
  return { ...LAST_RECEIPTS.receiptAfter(events), termsRevision: termsRevisionAfter(events) };
}

/** The last event that is not order traffic, as of the last of these. */
function termsRevisionAfter(events: Appended): number {
  const terms = events.findLast((event) => !isOrderTraffic(event));
  if (terms !== undefined) return terms.revision;
  const order = events.find(isOrderEvent);
  assert(order !== undefined, 'an accepted write appends events');
  return order.data.termsRevision;
}
