import { INSIGHT } from '../../insight/insight-readings.js';
import { suggestedLimits } from '../../insight/suggested-limit.js';
import { DEFAULT_POLICY } from '../../rules/default-policy/default-policy.js';
import { RiskScenario } from '../scenario/risk-scenario.js';

/** Nothing is too late here, unless a test says so. */
const UNHURRIED = { ...DEFAULT_POLICY, rules: [], staleSeconds: 86_400 };
const reevaluated = (shop: RiskScenario): readonly unknown[] =>
  shop.all('limit-reevaluated').map(({ reevaluationId, limit }) => [reevaluationId, limit]);

/** 30,000.00 in each of two months, 80,000.00 in the third. */
const clothingShop = (): RiskScenario =>
  RiskScenario.under(UNHURRIED)
    .days('2026-03-01', 31, { salesMinor: 0 })
    .days('2026-04-01', 30, { salesMinor: 100_000 })
    .days('2026-05-01', 31, { salesMinor: 0 });

describe('the clothing shop', () => {
  it('has its transaction line computed anew from the mean turnover of three months', () => {
    const shop = RiskScenario.under(UNHURRIED).days('2026-04-01', 30, { salesMinor: 100_000 });
    shop.days('2026-05-01', 30, { salesMinor: 100_000 }).days('2026-05-31', 1, { salesMinor: 0 });
    shop.line('transaction', 3_000_000);
    expect(reevaluated(shop)).toEqual([]);
    shop.days('2026-06-01', 29, { salesMinor: 266_666 });
    expect(reevaluated(shop)).toEqual([]);
    shop.days('2026-06-30', 1, { salesMinor: 266_686 }).pass(60);
    expect(reevaluated(shop)).toEqual([['re-evaluation:transaction:2026-06', 4_666_667]]);
    expect(shop.last('limit-reevaluated')).toMatchObject({
      line: 'transaction',
      policyVersion: 'default@1',
      lowersAt: '2026-07-07T16:06:00.000Z',
      grounds: [{ numerator: 14_000_000, denominator: 3, value: 4_666_667, threshold: 3_000_000, from: '2026-04-01' }],
    });
    expect(shop.last('turnover-reported')).toEqual({
      merchantId: 'shop',
      month: '2026-06',
      sales: 8_000_000,
      nothingOverdue: true,
    });
  });

  it('could have known it before: what is suggested is what the re-evaluation comes to', () => {
    const shop = clothingShop().pass(600);
    const view = shop.risk.view(INSIGHT);
    const [transaction] = suggestedLimits(view, view.readings!, shop.rules.values);
    expect(reevaluated(shop)).toEqual([['re-evaluation:transaction:2026-05', transaction?.suggested]]);
    expect(transaction).toMatchObject({ suggested: 1_000_000, months: [{ sales: 0 }, { sales: 3_000_000 }, { sales: 0 }] });
    expect(shop.risk.view()).not.toHaveProperty('readings');
  });

  it('is told of a month once, by the clock where nothing comes after its last day', () => {
    const shop = clothingShop();
    shop.pass(30 * 86_400);
    expect(shop.all('month-closed').map(({ month }) => month)).toEqual(['2026-03', '2026-04', '2026-05']);
    expect(shop.all('turnover-reported').map(({ month, sales }) => [month, sales])).toEqual([
      ['2026-03', 0],
      ['2026-04', 3_000_000],
      ['2026-05', 0],
    ]);
  });

  it('has its turnover told again when that is corrected, or a debt is overdue, and nothing decided anew', () => {
    const shop = clothingShop().pass(600);
    const decided = reevaluated(shop);
    shop.day('2026-05-20', { salesMinor: 700 }, shop.now);
    expect(shop.last('turnover-reported')).toMatchObject({ month: '2026-05', sales: 700, nothingOverdue: true });
    shop.observe({ kind: 'repayment-outcome', outcomeId: 'o', outcome: 'overdue', observedAt: shop.now });
    expect(shop.last('turnover-reported')).toMatchObject({ sales: 700, nothingOverdue: false });
    expect(reevaluated(shop)).toEqual(decided);
  });

  it('is raised by nothing that came stale, and lowered by it all the same', () => {
    const stale = { ...UNHURRIED, staleSeconds: 300 };
    const feed = (approved: number): RiskScenario => {
      const shop = RiskScenario.under(stale).at('2026-07-02T00:00:00.000Z');
      shop.line('transaction', approved);
      const days: readonly (readonly [string, number])[] = [
        ['2026-04-30', 300],
        ['2026-05-31', 300],
        ['2026-06-30', 600],
      ];
      for (const [day, salesMinor] of days) shop.day(day, { salesMinor }, '2026-07-01T23:00:00.000Z');
      return shop.pass(1);
    };
    const raised = feed(399);
    expect(raised.last('observation-accepted').stale).toBe(true);
    expect(raised.all('limit-reevaluated')).toEqual([]);
    expect(raised.results('re-evaluation:transaction')).toEqual(['held']);
    expect(reevaluated(feed(401))).toEqual([['re-evaluation:transaction:2026-06', 400]]);
  });
});

describe('the credit line', () => {
  const rated = (industry?: string): RiskScenario => {
    const ceilings = [
      { line: 'credit', limit: 40_000_000 },
      { line: 'credit', limit: 30_000_000, industry: 'shoes' },
    ] as const;
    const shop = RiskScenario.under({ ...UNHURRIED, reevaluation: { ...UNHURRIED.reevaluation!, ceilings } }).at(
      '2026-03-01T00:00:00.000Z',
    );
    if (industry !== undefined) shop.note({ kind: 'registered', industry });
    shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    return shop.days('2026-03-31', 1, { orders: 1 }).days('2026-04-30', 1, { orders: 1 }).pass(60);
  };

  it('is computed anew each quarter from the rating, within the ceiling of the industry', () => {
    expect(reevaluated(rated())).toEqual([['re-evaluation:credit:2026-03', 40_000_000]]);
    expect(reevaluated(rated('toys'))).toEqual([['re-evaluation:credit:2026-03', 40_000_000]]);
    expect(reevaluated(rated('shoes'))).toEqual([['re-evaluation:credit:2026-03', 30_000_000]]);
  });
});

describe('the improvement programme', () => {
  it('raises credit by 20% once all its tasks are done, and once only', () => {
    const shop = RiskScenario.under(UNHURRIED).at('2026-03-01T00:00:00.000Z');
    shop.line('credit', 10_000_000);
    for (const task of ['credit-course', 'on-time-repayments']) shop.step(task);
    expect(reevaluated(shop)).toEqual([]);
    shop.step('complete-profile');
    expect(reevaluated(shop)).toEqual([['programme:credit-improvement', 12_000_000]]);
    shop.step('complete-profile', 'again');
    shop.line('credit', 12_000_000);
    expect(reevaluated(shop)).toHaveLength(1);
  });

  it('waits for the line to be known', () => {
    const shop = RiskScenario.under(UNHURRIED).at('2026-03-01T00:00:00.000Z');
    for (const task of ['credit-course', 'on-time-repayments', 'complete-profile']) shop.step(task);
    shop.line('credit', 10_000_000);
    expect(reevaluated(shop)).toEqual([['programme:credit-improvement', 12_000_000]]);
  });
});
