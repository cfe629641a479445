import { LedgerScenario } from '../scenario/ledger-scenario.js';

const book = (orderId: string, amount: number) => ({ type: 'book-limit', orderId, amount }) as const;

describe('book-limit', () => {
  it('uses without holding, in one event that never expires', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given(book('b-1', 40));
    expect(shop.last('limit-booked').data).toMatchObject({
      overage: [],
      order: { status: 'captured', captured: 40, expiresAt: null },
    });
    expect(shop.line('credit')).toMatchObject({ reserved: 0, used: 40, available: 60 });
    expect(shop.decider.nextDueAt(shop.state)).toBeUndefined();
  });

  it('goes beyond the limit, that part flagged on each line', () => {
    const shop = LedgerScenario.of({ credit: 100, transaction: 50 }).given(book('b-1', 70));
    expect(shop.last('limit-booked').data.overage).toEqual([{ line: 'transaction', amount: 20 }]);
    shop.given(book('b-2', 40));
    expect(shop.last('limit-booked').data.overage).toEqual([
      { line: 'credit', amount: 10 },
      { line: 'transaction', amount: 40 },
    ]);
    expect(shop.line('transaction').available).toBe(-60);
    expect(shop.verdict({ type: 'reserve-limit', orderId: 'o-1', amount: 1 })).toBe('limit.insufficient');
  });

  it('recognises an order, a reserved one too', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given(book('b-1', 40), {
      type: 'reserve-limit',
      orderId: 'o-1',
      amount: 9,
    });
    expect(shop.verdict(book('b-1', 40))).toBe('already');
    expect(shop.verdict(book('o-1', 9))).toBe('already');
    expect(shop.verdict(book('b-1', 41))).toBe('order.conflict');
    expect(shop.verdict({ ...book('b-1', 40), lines: ['transaction'] })).toBe('order.conflict');
  });

  it.each([{ merchantOrderId: 'm' }, { storeId: 's' }, { buyerRef: 'b' }])(
    'is not the reservation that was named %j',
    (name) => {
      const shop = LedgerScenario.of({ credit: 100 }).given({ type: 'reserve-limit', orderId: 'o-1', amount: 9, ...name });
      expect(shop.verdict(book('o-1', 9))).toBe('order.conflict');
    },
  );

  it('needs an open line', () => {
    const shop = LedgerScenario.of({ withdrawal: 1 });
    expect(shop.verdict(book('b-1', 1))).toBe('line.not-open');
    shop.given({ type: 'open-line', line: 'credit', approved: 5, validUntil: '2026-11-24' }).pass(86_400);
    expect(shop.verdict(book('b-1', 1))).toBe('line.not-open');
  });
});
