import type { OrderEvent, ReservationStatus } from '@limit-ledger/limits-domain';
import { randomOrders } from '../spec-support/random-orders.js';
import { GiveBacks } from './give-backs.js';
import { OrderTotals, type StatusTotal } from './order-totals.js';

describe('totals of orders', () => {
  it.each([1, 2, 3, 4])('are those of all orders as their last events left them (seed %i)', async (seed) => {
    const events = await randomOrders(seed, 150);
    const totals = new OrderTotals();
    const lastOf = new Map<string, OrderEvent['data']['order']>();
    for (const event of events) {
      totals.take(event);
      lastOf.set(event.data.orderId, event.data.order);
    }
    const expected = new Map<ReservationStatus, StatusTotal>();
    for (const { status, amount, captured } of lastOf.values()) {
      const total = expected.get(status) ?? { status, orders: 0, amount: 0n, captured: 0n };
      expected.set(status, {
        ...total,
        orders: total.orders + 1,
        amount: total.amount + BigInt(amount),
        captured: total.captured + BigInt(captured),
      });
    }
    expect(new Map(totals.all().map((total) => [total.status, total]))).toEqual(expected);
    expect(expected.size).toBeGreaterThan(2);
  });

  it('of what came back say how much, for which cause, and what was taken back', () => {
    const backs = new GiveBacks();
    const data = { orderId: 'o', order: {}, deltas: [] };
    const repaid = { ...data, cause: 'repayment', amount: 500, overpaid: 100, perLine: [] };
    const reversed = {
      ...data,
      perLine: [
        { line: 'credit', amount: 300 },
        { line: 'transaction', amount: 400 },
      ],
    };
    for (const event of [repaid, repaid].map((each) => ({ type: 'limit-replenished', data: each })))
      backs.take(event as unknown as OrderEvent);
    backs.take({ type: 'replenishment-reversed', data: reversed } as unknown as OrderEvent);
    expect(backs.all()).toEqual([
      { cause: 'repayment', times: 2, amount: 1_000n, overpaid: 200n },
      { cause: 'reversal', times: 1, amount: 400n, overpaid: 0n },
    ]);
  });
});
