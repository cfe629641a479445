import type { Recorded } from '@limit-ledger/kernel';
import { ORDER_EVENT_TYPES, type LimitEvent, type OrderEvent } from './events.js';

const ORDER_TYPES: ReadonlySet<string> = new Set(ORDER_EVENT_TYPES);

/** Whether the event is order traffic: it is about one order and moves no terms. */
export function isOrderEvent(event: Recorded<LimitEvent>): event is Recorded<OrderEvent> {
  return ORDER_TYPES.has(event.type);
}
