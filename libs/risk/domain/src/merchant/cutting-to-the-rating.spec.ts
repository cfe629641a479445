import type { Rating } from '@limit-ledger/contracts';
import type { Rule } from '../rules/rule.js';
import type { RiskScenario } from './scenario/risk-scenario.js';
import { owes, ruleLike, underRules } from './spec-support/with-rules.js';

const KEY = 'credit-rating:credit';
const CREDIT_RATING = ruleLike('credit-rating');
const feed = (shop: RiskScenario, ...ratings: readonly Rating[]): RiskScenario => {
  for (const rating of ratings) shop.pass(86_400).observe({ kind: 'rating', rating, observedAt: shop.now });
  return shop;
};
/** Cuts down to the rating when the merchant itself has not paid twice. */
const OVERDUE_CUTS: Rule = ruleLike('own-overdue', {
  consequences: [{ kind: 'warn' }, { kind: 'reduce-to-rating' }],
  wayBack: { kind: 'rating-restored' },
});

describe('a line that is cut down to a rating', () => {
  it('is told how far the rating has fallen since it fell at first', () => {
    const shop = feed(underRules([CREDIT_RATING]), 'B', 'C', 'D');
    expect(shop.all('signal-raised').map(({ ratingBefore, value, grounds }) => [ratingBefore, value, grounds])).toEqual([
      ['B', 1, [{ measure: 'rating-fall', value: 1, threshold: 0, unit: 'rank' }]],
      ['B', 2, [{ measure: 'rating-fall', value: 2, threshold: 0, unit: 'rank' }]],
    ]);
    expect(shop.last('signal-cleared')).toMatchObject({ cause: 'superseded', grounds: [] });
  });

  it('is looked at with each rating, and comes back with the one from before', () => {
    const shop = feed(underRules([CREDIT_RATING]), 'B', 'D', 'C', 'B');
    const evaluations = shop.all('rules-evaluated').flatMap((each) => each.evaluations);
    expect(evaluations.map(({ result, value }) => [result, value])).toEqual([
      ['clear', 0],
      ['fired', 2],
      ['unmet', 1],
      ['clear', -1],
      ['met', 0],
      ['clear', -1],
    ]);
    expect(shop.signals().at(-1)).toBe(`cleared ${KEY}:2`);
  });

  it('is cut anew only where the rating is another one', () => {
    const shop = feed(underRules([OVERDUE_CUTS]), 'B');
    for (const debt of ['one', 'two', 'three']) owes(shop, debt, 'overdue');
    expect(shop.signals()).toEqual(['raised own-overdue:credit:1']);
    feed(shop, 'C');
    owes(shop, 'four', 'overdue');
    expect(shop.signals()).toEqual([
      'raised own-overdue:credit:1',
      'cleared own-overdue:credit:1',
      'raised own-overdue:credit:2',
    ]);
    expect(shop.last('signal-raised').consequences).toEqual([
      { kind: 'warn', line: 'credit' },
      { kind: 'reduce-to', line: 'credit', limit: 20_000_000 },
    ]);
  });

  it('waits for a person where the rating had not fallen: there is none to come back to', () => {
    const shop = feed(underRules([OVERDUE_CUTS]), 'B');
    for (const debt of ['one', 'two']) owes(shop, debt, 'overdue');
    feed(shop, 'A');
    const unmet = shop.all('rules-evaluated').at(-1)?.evaluations;
    expect(unmet).toEqual([expect.objectContaining({ key: 'own-overdue:credit', result: 'unmet' })]);
    expect(unmet?.[0]).not.toHaveProperty('value');
  });

  it('is left as it is where the policy gives the rating no limit, or the merchant has none', () => {
    const unrated = underRules([OVERDUE_CUTS]);
    const withoutLimits = feed(underRules([OVERDUE_CUTS], { ratings: [] }), 'B');
    const withoutRatings = feed(underRules([OVERDUE_CUTS]), 'B');
    const { rules } = withoutRatings;
    withoutRatings.rules = { ...rules, values: { ...rules.values, ratings: undefined } };
    for (const shop of [unrated, withoutLimits, withoutRatings]) {
      for (const debt of ['one', 'two']) owes(shop, debt, 'overdue');
      expect(shop.last('signal-raised').consequences).toEqual([{ kind: 'warn', line: 'credit' }]);
    }
  });
});
