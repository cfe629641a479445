import type { Rating } from '@limit-ledger/contracts';
import type { Rule } from '../rules/rule.js';
import type { RiskScenario } from './scenario/risk-scenario.js';
import { owes, ruleLike, underRules } from './spec-support/with-rules.js';

const BAD = { orders: 100, returns: 9 };
const STEP: Rule['consequences'] = [{ kind: 'rating-step', steps: 1 }];
const OVERDUE_TWICE = ruleLike('own-overdue');

const rated = (rating: Rating, rules: readonly Rule[], change: Parameters<typeof underRules>[1] = {}): RiskScenario => {
  const shop = underRules(rules, change);
  shop.observe({ kind: 'rating', rating, observedAt: shop.now });
  return shop;
};
const ratings = (shop: RiskScenario): readonly string[] =>
  shop.all('rating-changed').map(({ rating, cause, rule }) => [rating, cause, rule].join(' ').trim());

describe('a rating', () => {
  it('changes when another is fed, and not when the same is', () => {
    const shop = rated('B', []);
    shop.pass(60).observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    shop.pass(60).observe({ kind: 'rating', rating: 'A', observedAt: shop.now });
    expect(shop.all('rating-changed')).toEqual([
      { merchantId: 'shop', rating: 'B', creditLimit: 50_000_000, cause: 'fed' },
      { merchantId: 'shop', rating: 'A', previousRating: 'B', creditLimit: 100_000_000, cause: 'fed' },
    ]);
  });

  it('is none where the policy gives it no limit', () => {
    expect(ratings(rated('B', [], { ratings: [{ rating: 'A', creditLimit: 1 }] }))).toEqual([]);
  });

  it.each<readonly [Rating, number, readonly string[]]>([
    ['A', 1, ['A fed', 'B rule own-overdue']],
    ['C', 2, ['C fed', 'D rule own-overdue']],
    ['D', 1, ['D fed']],
  ])('of %s goes down by %i, and no lower than there are ratings', (rating, steps, expected) => {
    const shop = rated(rating, [{ ...OVERDUE_TWICE, consequences: [{ kind: 'rating-step', steps }] }]);
    for (const debt of ['one', 'two']) owes(shop, debt, 'overdue');
    expect(ratings(shop)).toEqual(expected);
  });

  it('goes down by what the signal asks for, so that the merchant can be told of it', () => {
    const shop = rated('A', [OVERDUE_TWICE]);
    for (const debt of ['one', 'two']) owes(shop, debt, 'overdue');
    expect(shop.all('signal-raised')).toMatchObject([
      {
        ...{ signalId: 'own-overdue:credit:1', consequences: [{ kind: 'rating-step', line: 'credit', steps: 1 }] },
        checklist: [{ step: 'rectification-plan', dueHours: 72 }, { step: 'paid-up' }],
      },
    ]);
  });

  it('goes down once for a rule that has fired on several lines, and by another rule once more', () => {
    const shop = rated('A', [
      ruleLike('return-rate', { lines: ['transaction', 'credit'], consequences: STEP }),
      { ...OVERDUE_TWICE, consequences: STEP },
    ]).days('2026-03-01', 3, BAD);
    expect(ratings(shop)).toEqual(['A fed', 'B rule return-rate']);
    for (const debt of ['one', 'two']) owes(shop, debt, 'overdue');
    expect(ratings(shop)).toEqual(['A fed', 'B rule return-rate', 'C rule own-overdue']);
  });

  it('goes down by the most that any episode of a rule says, however mild the rule is by now', () => {
    const consequences: Rule['consequences'] = [{ kind: 'rating-step', steps: 2 }];
    const shop = rated('A', [ruleLike('return-rate', { consequences })]).days('2026-03-01', 3, BAD);
    shop.rules = underRules([ruleLike('return-rate', { lines: ['transaction', 'credit'], consequences: STEP })]).rules;
    shop.days('2026-03-04', 1, BAD);
    expect(shop.signals()).toEqual(['raised return-rate:transaction:1', 'raised return-rate:credit:1']);
    expect(ratings(shop)).toEqual(['A fed', 'C rule return-rate']);
  });

  it('goes down by the rule that lowers it, whatever fires beside that', () => {
    const shop = rated('A', [
      ruleLike('return-rate', { consequences: STEP }),
      ruleLike('return-rate', {
        ruleId: 'returns-too',
        consequences: [{ kind: 'warn' }, { kind: 'raise-reserve-rate', steps: 1 }],
      }),
    ]).days('2026-03-01', 3, BAD);
    expect(shop.signals()).toEqual(['raised return-rate:transaction:1', 'raised returns-too:transaction:1']);
    expect(ratings(shop)).toEqual(['A fed', 'B rule return-rate']);
  });

  it('stays where it is for a rule that raises what is held in reserve', () => {
    const shop = rated('A', [ruleLike('return-rate', { consequences: [{ kind: 'raise-reserve-rate', steps: 1 }] })]);
    expect(shop.days('2026-03-01', 3, BAD).signals()).toHaveLength(1);
    expect(ratings(shop)).toEqual(['A fed']);
  });
});

describe('a rating that a rule lowered comes back', () => {
  const lowered = (): RiskScenario => {
    const shop = rated('A', [OVERDUE_TWICE, ruleLike('return-rate')]);
    for (const debt of ['one', 'two']) owes(shop, debt, 'overdue');
    return shop.days('2026-03-03', 3, BAD);
  };
  const BACK = ['A fed', 'B rule own-overdue', 'A way-back own-overdue'];
  const OPEN = ['own-overdue:credit:1', 'return-rate:transaction:1'];

  it('when a person lifts what the rule did, whatever else is lifted with it', () => {
    const shop = lowered();
    shop.note(...OPEN.map((signalId) => ({ kind: 'lifted', signalId }) as const));
    expect(shop.signals().slice(2)).toEqual(OPEN.map((signalId) => `ended ${signalId}`));
    expect(ratings(shop)).toEqual(BACK);
  });

  it('when the version is undone, whatever else it did', () => {
    const shop = lowered();
    const { rules } = shop;
    shop.when({ type: 'end-episodes-of', policyId: 'default', version: 1, cause: 'policy-undone', rules });
    expect(shop.all('signal-cleared')).toMatchObject(OPEN.map((signalId) => ({ signalId, grounds: [] })));
    expect(ratings(shop)).toEqual(BACK);
  });

  it('when so much time has gone by that the condition is over, without any traffic', () => {
    const condition = { ...OVERDUE_TWICE.condition, comparison: 'below', threshold: 2 } as const;
    const shop = rated('A', [{ ...OVERDUE_TWICE, wayBack: { kind: 'measured', condition } }]);
    for (const debt of ['one', 'two']) owes(shop, debt, 'overdue');
    shop.pass(88 * 86_400);
    expect(ratings(shop)).toHaveLength(2);
    shop.pass(86_400);
    expect(ratings(shop)).toEqual(BACK);
  });

  it('and not for what ends beside it and never lowered it', () => {
    const shop = lowered();
    shop.note({ kind: 'lifted', signalId: 'return-rate:transaction:1' });
    expect(ratings(shop)).toEqual(BACK.slice(0, 2));
  });
});
