import { DEFAULT_POLICY } from '../rules/default-policy/default-policy.js';
import type { Programme, Reevaluation } from '../rules/policy-document.js';
import type { RiskPolicyDocument } from '../rules/policy-document.js';
import { RiskScenario } from './scenario/risk-scenario.js';
import { owes } from './spec-support/with-rules.js';

const { reevaluation: _default, programmes: _also, ...PLAIN } = DEFAULT_POLICY;
const MONTHLY: Reevaluation = { transaction: { months: 1, basisPoints: 10_000 }, lowersAfterDays: 7, ceilings: [] };
const QUARTERLY: Reevaluation = { credit: { everyMonths: 3 }, lowersAfterDays: 7, ceilings: [] };

/** Nothing is too late here, unless a test says so. */
const under = (change: Partial<RiskPolicyDocument>): RiskScenario =>
  RiskScenario.under({ ...PLAIN, rules: [], staleSeconds: 86_400_000, ...change }).at('2026-03-01T00:00:00.000Z');
/** March is over, with these sales on its last day. */
const march = (shop: RiskScenario, values: { readonly salesMinor?: number } = { salesMinor: 500 }): RiskScenario =>
  shop.days('2026-03-31', 1, values).pass(60);

describe('the end of a month computes anew', () => {
  it('nothing where the policy says nothing of it', () => {
    expect(march(under({})).all('limit-reevaluated')).toEqual([]);
  });

  it('the transaction line alone where the policy says nothing of credit', () => {
    const shop = under({ reevaluation: MONTHLY });
    shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    expect(march(shop).all('limit-reevaluated')).toEqual([
      {
        merchantId: 'shop',
        reevaluationId: 're-evaluation:transaction:2026-03',
        line: 'transaction',
        limit: 500,
        policyVersion: 'default@1',
        lowersAt: '2026-04-07T16:06:00.000Z',
        grounds: [
          {
            measure: 'mean-salesMinor.month',
            numerator: 500,
            denominator: 1,
            from: '2026-03-01',
            value: 500,
            threshold: 0,
            unit: 'minor-units',
          },
        ],
      },
    ]);
  });

  it('the credit line alone, of who has a rating with a limit, where the policy says nothing of transactions', () => {
    const rated = under({ reevaluation: QUARTERLY });
    rated.observe({ kind: 'rating', rating: 'B', observedAt: rated.now });
    rated.line('credit', 30_000_000);
    expect(march(rated).all('limit-reevaluated')).toMatchObject([
      {
        reevaluationId: 're-evaluation:credit:2026-03',
        limit: 50_000_000,
        grounds: [{ measure: 'rating:B', value: 50_000_000, threshold: 30_000_000, unit: 'minor-units' }],
      },
    ]);
    expect(march(under({ reevaluation: QUARTERLY })).all('limit-reevaluated')).toEqual([]);
  });

  it('no line beyond what policy allows on it', () => {
    const ceilings = [
      { line: 'transaction', limit: 400 },
      { line: 'credit', limit: 300 },
    ] as const;
    const shop = under({ reevaluation: { ...MONTHLY, ...QUARTERLY, ceilings } });
    shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    expect(march(shop).all('limit-reevaluated')).toMatchObject([
      { line: 'transaction', limit: 400 },
      { line: 'credit', limit: 300 },
    ]);
  });

  it('no credit line by a rating that a later policy gives no limit', () => {
    const changes = [{ ratings: [{ rating: 'A', creditLimit: 1 }] }, { ratings: [] }] as const;
    for (const change of changes) {
      const shop = under({ reevaluation: QUARTERLY });
      shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
      shop.rules = under({ reevaluation: QUARTERLY, ...change }).rules;
      expect(march(shop).all('limit-reevaluated')).toEqual([]);
    }
  });

  it.each([
    ['a line that is not known', undefined, 'held'],
    ['a line that would be raised', 499, 'held'],
    ['but not a line that stays as it is', 500, 'fired'],
    ['nor one that is lowered', 501, 'fired'],
  ] as const)('holds back on a stale feed %s', (_what, approved, result) => {
    const shop = under({ reevaluation: MONTHLY, staleSeconds: 300 });
    if (approved !== undefined) shop.line('transaction', approved);
    shop.at('2026-04-01T00:00:00.000Z').day('2026-03-31', { salesMinor: 500 }, '2026-03-31T16:05:00.000Z');
    shop.pass(60);
    const evaluation = {
      ...{ key: 're-evaluation:transaction', policyVersion: 'default@1', result },
      ...{ threshold: approved ?? 0, until: '2026-03', value: 500 },
    };
    expect(shop.last('rules-evaluated').evaluations).toEqual([evaluation]);
    expect(shop.all('limit-reevaluated')).toHaveLength(result === 'held' ? 0 : 1);
  });
});

describe('the turnover of a month', () => {
  it('is not told where no day of it is known to have any', () => {
    const shop = march(under({}), {});
    expect(shop.all('month-closed')).toHaveLength(1);
    expect(shop.all('turnover-reported')).toEqual([]);
  });

  it('is told once for what a correction leaves as it is', () => {
    const shop = march(under({}));
    shop.day('2026-03-31', { salesMinor: 500 }, '2026-03-31T17:00:00.000Z');
    expect(shop.all('turnover-reported')).toHaveLength(1);
    shop.day('2026-03-31', { salesMinor: 501 }, '2026-03-31T18:00:00.000Z');
    expect(shop.all('turnover-reported').map(({ sales }) => sales)).toEqual([500, 501]);
  });

  it('says that something is overdue from the first debt until all are paid up', () => {
    const shop = march(under({}));
    const steps = [
      () => owes(shop, 'debt-1', 'overdue'),
      () => owes(shop, 'debt-2', 'paid'),
      () => shop.observe({ kind: 'withdrawal', withdrawalId: 'w', observedAt: shop.now, amount: 1 }),
      () => shop.step('plan'),
      () => owes(shop, 'another debt', 'paid'),
      () => owes(shop, 'debt-3', 'paid-up'),
      () => owes(shop, 'debt-4', 'paid'),
    ];
    const told = steps.map((step) => {
      step();
      return shop.last('turnover-reported').nothingOverdue;
    });
    expect(told).toEqual([false, false, false, false, false, true, true]);
    expect(shop.all('turnover-reported')).toHaveLength(3);
  });
});

describe('a programme', () => {
  const PROGRAMME: Programme = {
    ...{ programmeId: 'improve', titles: { en: 'Improve', zh: '提升' }, line: 'credit', tasks: ['learn'] },
    raiseBasisPoints: 2_000,
  };
  const raised = (shop: RiskScenario): readonly number[] => shop.all('limit-reevaluated').map(({ limit }) => limit);

  it('raises at once, for who has done its tasks', () => {
    const shop = under({ programmes: [PROGRAMME] });
    shop.line('credit', 1_000);
    shop.step('learn');
    expect(shop.all('limit-reevaluated')).toEqual([
      {
        merchantId: 'shop',
        reevaluationId: 'programme:improve',
        line: 'credit',
        limit: 1_200,
        policyVersion: 'default@1',
        lowersAt: '2026-03-01T00:00:00.000Z',
        grounds: [{ measure: 'improve', value: 1_200, threshold: 1_000, unit: 'minor-units' }],
      },
    ]);
  });

  it('raises no higher than the ceiling of the line', () => {
    const ceilings = [{ line: 'credit', limit: 1_100 }] as const;
    const shop = under({ programmes: [PROGRAMME], reevaluation: { ...QUARTERLY, ceilings } });
    shop.line('credit', 1_000);
    shop.step('learn');
    expect(raised(shop)).toEqual([1_100]);
  });

  it('waits on a stale feed, and when that is fresh again for the next step or news of a line', () => {
    const shop = under({ programmes: [PROGRAMME], staleSeconds: 300 });
    shop.line('credit', 1_000);
    shop.at('2026-03-03T00:00:00.000Z').day('2026-03-01', { orders: 1 }, '2026-03-02T00:00:00.000Z');
    shop.step('learn');
    shop.day('2026-03-02', { orders: 1 }, '2026-03-03T00:00:00.000Z');
    shop.observe({ kind: 'withdrawal', withdrawalId: 'w', observedAt: shop.now, amount: 1 });
    expect(raised(shop)).toEqual([]);
    shop.step('anything');
    expect(raised(shop)).toEqual([1_200]);
  });
});
