import { LedgerScenario } from './scenario/ledger-scenario.js';

/** Old Zhang sells sports shoes: a cut comes while three orders are open, and all three go through. */
describe('Old Zhang', () => {
  const orders = ['z-1', 'z-2', 'z-3'];
  const amounts = [2_000_000, 1_500_000, 1_000_000];

  it('keeps his open orders through a cut, is refused the next one, and comes back by repayments', () => {
    const shop = LedgerScenario.of({ transaction: 10_000_000 });
    orders.forEach((orderId, index) => shop.given({ type: 'reserve-limit', orderId, amount: amounts[index] ?? 0 }));
    expect(shop.line('transaction')).toMatchObject({ reserved: 4_500_000, available: 5_500_000 });

    shop.given({
      type: 'reduce-line',
      reductionId: 'cut',
      line: 'transaction',
      amount: 7_000_000,
      reasonCode: 'rating-fallen',
      risk: true,
    });
    expect(shop.line('transaction')).toMatchObject({
      approved: 10_000_000,
      effective: 3_000_000,
      reserved: 4_500_000,
      available: -1_500_000,
    });

    orders.forEach((orderId, index) => shop.given({ type: 'capture-limit', orderId, captureId: 'c', amount: amounts[index] ?? 0 }));
    expect(shop.line('transaction')).toMatchObject({ reserved: 0, used: 4_500_000, available: -1_500_000 });

    expect(shop.when({ type: 'reserve-limit', orderId: 'z-4', amount: 100 })).toMatchObject({
      rejection: {
        code: 'limit.insufficient',
        refusals: [{ line: 'transaction', requested: 100, available: -1_500_000, freezes: [], reductions: ['cut'] }],
      },
    });

    shop.given({ type: 'replenish-limit', orderId: 'z-1', replenishmentId: 'p', amount: 1_500_000, cause: 'repayment' });
    expect(shop.line('transaction').available).toBe(0);
    shop.given({ type: 'replenish-limit', orderId: 'z-2', replenishmentId: 'p', amount: 1_500_000, cause: 'repayment' });
    expect(shop.line('transaction').available).toBe(1_500_000);
    expect(shop.verdict({ type: 'reserve-limit', orderId: 'z-4', amount: 1_500_000 })).toBe('accepted');

    shop.given({ type: 'restore-reduction', reductionId: 'cut', restoreId: 'back', reasonCode: 'rating-restored' });
    expect(shop.line('transaction')).toMatchObject({ effective: 10_000_000, available: 7_000_000 });
  });
});
