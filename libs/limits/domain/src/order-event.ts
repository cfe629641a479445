import { ORDER_EVENT_TYPES, type LimitEvent, type OrderEvent } from './events.js';

const ORDER_TYPES: ReadonlySet<string> = new Set(ORDER_EVENT_TYPES);

/** Whether the event is order traffic, which leaves the terms as they are: it names its order, as a warning may that an order raised. */
export function isOrderTraffic(event: LimitEvent): boolean {
  return 'orderId' in event.data;
}

/** Whether the event changes one order. */
export function isOrderEvent<Event extends LimitEvent>(event: Event): event is Event & OrderEvent {
  return ORDER_TYPES.has(event.type);
}
