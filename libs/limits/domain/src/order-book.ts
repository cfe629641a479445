import type { Recorded } from '@limit-ledger/kernel';
import type { OrderEvent } from './events.js';
import { evolveOrder } from './evolve/evolve-order.js';
import { ExpiryQueue, type Expiry } from './expiry-queue.js';
import type { OrderState } from './state.js';

/** All orders of one merchant, each immutable; the book itself is owned and changes in place. */
export class OrderBook {
  private readonly orders = new Map<string, OrderState>();
  private readonly expiries = new ExpiryQueue((orderId) => isOpen(this.orders.get(orderId)));
  private openCount = 0;

  get(orderId: string): OrderState | undefined {
    return this.orders.get(orderId);
  }

  all(): Iterable<OrderState> {
    return this.orders.values();
  }

  evolve(event: Recorded<OrderEvent>): void {
    const before = this.orders.get(event.data.orderId);
    const after = evolveOrder(before, event);
    this.orders.set(after.orderId, after);
    if (isOpen(before) && !isOpen(after)) this.openCount--;
    if (event.type !== 'limit-reserved') return;
    this.openCount++;
    this.expiries.push({ expiresAt: event.data.expiresAt, orderId: after.orderId }, this.openCount);
  }

  /** The open reservation that expires first. */
  nextExpiry(): Expiry | undefined {
    return this.expiries.first();
  }
}

/** Whether the order still holds what was not captured: the same amount on each of its lines. */
const isOpen = (order: OrderState | undefined): boolean => order !== undefined && order.lines[0]!.reserved > 0;
