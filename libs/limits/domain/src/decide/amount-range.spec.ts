import { LedgerScenario, type ScenarioCommand } from '../scenario/ledger-scenario.js';

const MOST = Number.MAX_SAFE_INTEGER;
const book = (orderId: string, amount: number): ScenarioCommand => ({ type: 'book-limit', orderId, amount });
const freeze = (freezeId: string, change: object): ScenarioCommand =>
  ({ type: 'freeze-limit', freezeId, line: 'credit', reasonCode: 'manual', ...change }) as ScenarioCommand;
const grant = (increaseId: string, amount: number, from: string): ScenarioCommand =>
  ({ type: 'grant-temporary-increase', increaseId, line: 'credit', amount, from, until: '2027-01-01T00:00:00.000Z', kind: 'temporary' });
const adjust = (approved: number): ScenarioCommand => ({
  type: 'adjust-line',
  adjustmentId: `a-${approved}`,
  line: 'credit',
  approved,
  reasonCode: 'manual',
});

describe('amounts to the end of the exact range', () => {
  it.each<[string, readonly ScenarioCommand[], ScenarioCommand, ScenarioCommand]>([
    ['use', [book('b-1', MOST - 5)], book('b-2', 6), book('b-2', 5)],
    ['frozen', [freeze('f-1', { amount: MOST })], freeze('f-2', { amount: 1 }), book('b-1', 1)],
    [
      'reduced',
      [{ type: 'reduce-line', reductionId: 'r-1', line: 'credit', amount: MOST, reasonCode: 'x' }],
      { type: 'reduce-line', reductionId: 'r-2', line: 'credit', amount: 1, reasonCode: 'x' },
      book('b-1', 1),
    ],
    ['an increase', [], grant('i-1', MOST, '2026-11-24T02:00:00.000Z'), grant('i-1', MOST - 100, '2026-11-24T02:00:00.000Z')],
    ['an increase to come', [], grant('i-1', MOST, '2026-12-01T00:00:00.000Z'), grant('i-1', MOST - 100, '2026-12-01T00:00:00.000Z')],
    ['an adjustment under an increase to come', [grant('i-1', MOST - 100, '2026-12-01T00:00:00.000Z')], adjust(101), adjust(99)],
    [
      'floating freezes',
      [freeze('f-1', { basisPoints: 10_000, floating: true }), freeze('f-2', { basisPoints: 10_000, floating: true })],
      adjust(MOST),
      adjust(10_000),
    ],
  ])('of %s', (_name, before, tooMuch, justFits) => {
    const shop = LedgerScenario.of({ credit: 100 }).given(...before);
    expect(shop.verdict(tooMuch)).toBe('amount.exceeds-range');
    expect(shop.verdict(justFits)).toBe('accepted');
    shop.at('2026-12-02T00:00:00.000Z').at('2027-01-02T00:00:00.000Z');
  });

  it('of a reversal', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given(
      book('b-1', 10),
      { type: 'replenish-limit', orderId: 'b-1', replenishmentId: 'p', amount: 10, cause: 'return' },
      book('b-2', MOST),
    );
    expect(shop.verdict({
      type: 'reverse-replenishment',
      orderId: 'b-1',
      reversalId: 'x',
      replenishmentId: 'p',
      reasonCode: 'y',
    })).toBe('amount.exceeds-range');
  });

  it.each([0.5, NaN, MOST + 1, -1])('refuses %d as an amount', (amount) => {
    const shop = LedgerScenario.of({ credit: 100 });
    expect(shop.verdict(book('b-1', amount))).toBe('request.invalid');
    expect(shop.verdict({ type: 'reserve-limit', orderId: 'o-1', amount })).toBe('request.invalid');
    expect(shop.verdict(freeze('f-1', { amount }))).toBe('request.invalid');
    expect(shop.verdict(adjust(amount))).toBe('request.invalid');
  });
});
