import { assert } from '@limit-ledger/kernel';
import { ORDER_EVENT_TYPES, type LimitEvent, type OrderEvent } from '@limit-ledger/limits-domain';
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
  const terms = events.findLast((event) => !('orderId' in event.data));
  if (terms !== undefined) return terms.revision;
  const order = events.find(isOrderTraffic);
  assert(order !== undefined, 'an accepted write appends events');
  return order.data.termsRevision;
}

/** Whether the event moves an order and leaves the terms alone. */
export function isOrderTraffic<Event extends LimitEvent>(event: Event): event is Event & OrderEvent {
  return isOrderEventType(event.type);
}

export function isOrderEventType(type: string): boolean {
  return (ORDER_EVENT_TYPES as readonly string[]).includes(type);
}
