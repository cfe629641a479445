import type { Recorded } from '@limit-ledger/kernel';
import type { OrderEvent } from './events.js';
import { evolveOrder } from './evolve/evolve-order.js';
import { ExpiryQueue } from './expiry-queue.js';
import type { OrderState } from './state.js';
import type { ReservationStatus } from './words.js';

/**
 * Orders of one merchant, each immutable; the book itself is owned and changes in place. All of them, or those that were
 * brought in and not let go of since: an event of one that is not there passes it by, but for its expiry.
 */
export class OrderBook {
  /** The longest unused first, as soon as they are many. */
  private readonly orders = new Map<string, OrderState>();
  private areMany = false;

  constructor(readonly expiries = new ExpiryQueue()) {}

  /** Orders in memory. */
  get size(): number {
    return this.orders.size;
  }

  has(orderId: string): boolean {
    return this.orders.has(orderId);
  }

  get(orderId: string): OrderState | undefined {
    return this.orders.get(orderId);
  }

  all(): Iterable<OrderState> {
    return this.orders.values();
  }

  evolve(event: Recorded<OrderEvent>): void {
    const { orderId, previousOrderRevision } = event.data;
    const before = this.orders.get(orderId);
    if (before !== undefined || previousOrderRevision === null) this.use(evolveOrder(before, event));
    this.moveExpiry(event);
  }

  bringIn(life: readonly Recorded<OrderEvent>[]): void {
    const order = life.reduce<OrderState | undefined>(evolveOrder, undefined);
    if (order !== undefined) this.use(order);
  }

  letGo(most: number): void {
    this.areMany = this.orders.size > most / 2;
    for (const orderId of this.orders.keys()) {
      if (this.orders.size <= most) return;
      this.orders.delete(orderId);
    }
  }

  private use(order: OrderState): void {
    if (this.areMany) this.orders.delete(order.orderId);
    this.orders.set(order.orderId, order);
  }

  /** By the event alone, since the order may not be there. */
  private moveExpiry({ type, data }: Recorded<OrderEvent>): void {
    const { orderId, order, deltas } = data;
    if (type === 'limit-reserved') this.expiries.add({ at: data.expiresAt, key: orderId });
    else if (order.expiresAt !== null && deltas.some(({ reserved = 0 }) => reserved < 0) && !HOLDING.has(order.status)) {
      this.expiries.close({ at: order.expiresAt, key: orderId });
    }
  }
}

/** An order holds what was not captured as long as it stands so. */
const HOLDING: ReadonlySet<ReservationStatus> = new Set(['reserved', 'partially-captured']);
