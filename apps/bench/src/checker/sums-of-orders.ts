import type { HistoryData } from '@limit-ledger/testing';
import type { CheckedEvent } from './checked-event.js';

interface LineSums {
  approved: number;
  reserved: number;
  used: number;
}

/** One order: what of it is reserved on each of its lines. */
interface Order {
  readonly lines: readonly string[];
  reserved: number;
}

/**
 * What is approved, reserved and used on each line, from the amounts of lines and orders alone: no delta is read, so that an
 * event whose deltas do not say what it did shows.
 */
export class SumsOfOrders {
  private readonly lines = new Map<string, LineSums>();
  private readonly orders = new Map<string, Order>();

  /** Answers what is wrong about the order that the event is about. */
  apply({ type, data }: CheckedEvent): string | undefined {
    switch (type) {
      case 'line-opened':
      case 'line-adjusted':
        this.of(data.line!).approved = data.approved!;
        return undefined;
      case 'limit-reserved':
        return this.begin(data, 'reserved');
      case 'limit-booked':
        return this.begin(data, 'used');
      case 'limit-captured':
        return this.release(data, 'used');
      case 'limit-voided':
      case 'reservation-expired':
        return this.release(data);
      case 'limit-replenished':
        return this.use(data, -1);
      case 'replenishment-reversed':
        return this.use(data, 1);
      default:
        return undefined;
    }
  }

  of(line: string): LineSums {
    let sums = this.lines.get(line);
    if (sums === undefined) this.lines.set(line, (sums = { approved: 0, reserved: 0, used: 0 }));
    return sums;
  }

  private begin({ orderId, amount, order }: HistoryData, sum: 'reserved' | 'used'): string | undefined {
    if (this.orders.has(orderId!)) return `order ${orderId} is accepted twice`;
    const { lines } = order!;
    this.orders.set(orderId!, { lines, reserved: sum === 'reserved' ? amount! : 0 });
    for (const line of lines) this.of(line)[sum] += amount!;
    return undefined;
  }

  private release({ orderId, amount }: HistoryData, into?: 'used'): string | undefined {
    const order = this.orders.get(orderId!);
    if (order === undefined) return `order ${orderId} was never reserved`;
    order.reserved -= amount!;
    for (const line of order.lines) {
      const sums = this.of(line);
      sums.reserved -= amount!;
      if (into !== undefined) sums[into] += amount!;
    }
    return order.reserved < 0 ? `more is taken from order ${orderId} than it reserved` : undefined;
  }

  private use({ perLine }: HistoryData, sign: 1 | -1): undefined {
    for (const { line, amount } of perLine ?? []) this.of(line).used += sign * amount;
  }
}
