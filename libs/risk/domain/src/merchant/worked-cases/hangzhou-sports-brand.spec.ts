import { RiskScenario } from '../scenario/risk-scenario.js';

const KEY = 'daily-peak:transaction';
const ID = `${KEY}:1`;
const USUAL = { orders: 50, salesMinor: 3_000_000 };
const PEAK = { orders: 90, salesMinor: 5_000_001 };

/** A mean of 30,000.00 a day over the thirty days before. */
const hangzhou = (): RiskScenario => RiskScenario.of('daily-peak').days('2026-05-02', 30, USUAL);
const guaranteed = (shop: RiskScenario): string =>
  shop.note({
    kind: 'increase-granted',
    increaseId: 'guarantee',
    increaseKind: 'promotion-guarantee',
    line: 'transaction',
    from: '2026-05-31T16:00:00.000Z',
    until: '2026-06-20T16:00:00.000Z',
    declaredDailySales: 4_000_000,
  });

describe('the Hangzhou sports brand', () => {
  it('has 80% frozen for a day over 50,000, and a case', () => {
    const shop = hangzhou().days('2026-06-01', 1, PEAK);
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    expect(shop.last('signal-raised')).toMatchObject({
      consequences: [{ kind: 'freeze', line: 'transaction', basisPoints: 8_000 }],
      clearsByItself: false,
      decideBy: '2026-06-08T16:05:00.000Z',
      grounds: [{ numerator: 5_000_001, denominator: 90_000_000, value: 16_666, threshold: 15_000, sample: 1_500 }],
    });
    expect(shop.last('case-requested')).toMatchObject({ kind: 'freeze', signalId: ID });
    expect(shop.last('rules-evaluated').evaluations).toMatchObject([
      { key: KEY, days: 30, until: '2026-06-01', result: 'fired' },
    ]);
  });

  it('is eased by a quarter at each of three steps, and the rest waits for a person', () => {
    const shop = hangzhou().days('2026-06-01', 1, PEAK);
    shop.observe({ kind: 'account-term', observedAt: shop.now, termDays: 60, turnoverDays: 50 });
    guaranteed(shop);
    shop.at('2026-06-02T00:00:00.000Z').observe({ kind: 'account-term', observedAt: shop.now, termDays: 45, turnoverDays: 50 });
    shop.at('2026-06-03T00:00:00.000Z').step('deposit-orders');
    expect(shop.signals()).toEqual([`raised ${ID}`, `eased ${ID}`, `eased ${ID}`, `eased ${ID}`]);
    expect(shop.all('signal-eased').map(({ step, releasesBasisPoints }) => [step, releasesBasisPoints])).toEqual([
      ['promotion-guarantee', 2_500],
      ['shorter-term', 2_500],
      ['deposit-orders', 2_500],
    ]);
    // A step counts once, whoever notes it again.
    shop.step('deposit-orders', 'another-note');
    expect(shop.signals()).toHaveLength(4);
    shop.note({ kind: 'lifted', signalId: ID });
    expect(shop.signals().at(-1)).toBe(`ended ${ID}`);
  });

  it('is not frozen on the same day with the guarantee booked before: the declared sales count', () => {
    const shop = hangzhou();
    guaranteed(shop);
    shop.days('2026-06-01', 1, PEAK);
    expect(shop.signals()).toEqual([]);
    expect(shop.last('rules-evaluated').evaluations).toMatchObject([
      { denominator: 4_000_000, value: 12_500, result: 'clear' },
    ]);
    shop.days('2026-06-02', 1, { orders: 90, salesMinor: 6_000_001 });
    expect(shop.signals()).toEqual([`raised ${ID}`]);
  });

  it('is not frozen at exactly 150%, nor on fewer than 30 orders before', () => {
    expect(hangzhou().days('2026-06-01', 1, { orders: 90, salesMinor: 4_500_000 }).signals()).toEqual([]);
    const young = RiskScenario.of('daily-peak')
      .days('2026-05-30', 2, { orders: 14, salesMinor: 3_000_000 })
      .days('2026-06-01', 1, PEAK);
    expect(young.results(KEY)).toEqual(['silent', 'silent', 'silent']);
  });

  it('takes the mean of the days that are known, without the day itself', () => {
    const shop = RiskScenario.of('daily-peak')
      .days('2026-05-30', 2, USUAL)
      .days('2026-06-01', 1, { orders: 90, salesMinor: 4_500_001 });
    expect(shop.signals()).toEqual([`raised ${ID}`]);
  });

  it('is frozen once for a day that comes twice, and not for one that comes late', () => {
    const shop = hangzhou().days('2026-06-01', 1, PEAK);
    expect(shop.day('2026-06-01', PEAK)).toBe('already');
    const late = hangzhou().days('2026-06-02', 1, USUAL);
    late.day('2026-06-01', PEAK, '2026-06-03T00:00:00.000Z');
    expect([shop.signals().length, late.signals().length]).toEqual([1, 0]);
  });
});
