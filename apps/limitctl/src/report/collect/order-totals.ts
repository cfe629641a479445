import type { AmountMinor } from '@limit-ledger/kernel';
import { RESERVATION_STATUSES, type OrderEvent, type ReservationStatus } from '@limit-ledger/limits-domain';

export interface StatusTotal {
  readonly status: ReservationStatus;
  readonly orders: number;
  /** What was asked for, in minor units; over all orders it may leave the range of an amount. */
  readonly amount: bigint;
  readonly captured: bigint;
}

/** Orders by status without remembering one: an event of an order tells what it stood at before. */
export class OrderTotals {
  private readonly totals = new Map<ReservationStatus, StatusTotal>();

  take(event: OrderEvent): void {
    const { order } = event.data;
    const capturedBefore = order.captured - (event.type === 'limit-captured' ? event.data.amount : 0);
    const before = statusBefore(event, capturedBefore);
    if (before !== undefined) this.add(before, -1, -BigInt(order.amount), -BigInt(capturedBefore));
    this.add(order.status, 1, BigInt(order.amount), BigInt(order.captured));
  }

  /** Those that any order stands at, in the order of an order's life. */
  all(): readonly StatusTotal[] {
    return RESERVATION_STATUSES.flatMap((status) => this.totals.get(status) ?? []).filter(({ orders }) => orders > 0);
  }

  private add(status: ReservationStatus, orders: number, amount: bigint, captured: bigint): void {
    const total = this.totals.get(status) ?? { status, orders: 0, amount: 0n, captured: 0n };
    this.totals.set(status, {
      status,
      orders: total.orders + orders,
      amount: total.amount + amount,
      captured: total.captured + captured,
    });
  }
}

/** `undefined` for an order that begins with the event. */
function statusBefore({ type, data }: OrderEvent, capturedBefore: AmountMinor): ReservationStatus | undefined {
  switch (type) {
    case 'limit-reserved':
    case 'limit-booked':
      return undefined;
    case 'limit-captured':
    case 'limit-voided':
    case 'reservation-expired':
      return capturedBefore === 0 ? 'reserved' : 'partially-captured';
    case 'limit-replenished':
    case 'replenishment-reversed':
      return data.order.status;
  }
}
