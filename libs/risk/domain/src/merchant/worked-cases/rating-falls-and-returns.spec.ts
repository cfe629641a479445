import { RiskScenario } from '../scenario/risk-scenario.js';

const rated = (...rules: readonly string[]): RiskScenario => {
  const shop = RiskScenario.of(...rules).at('2026-03-01T00:00:00.000Z');
  shop.observe({ kind: 'rating', rating: 'A', observedAt: shop.now });
  shop.line('credit', 100_000_000);
  return shop;
};
const owes = (shop: RiskScenario, outcomeId: string, outcome: 'overdue' | 'paid-up' | 'paid'): string =>
  shop.pass(86_400).observe({ kind: 'repayment-outcome', outcomeId, outcome, observedAt: shop.now });

describe('repeated overdue', () => {
  const overdue = (): RiskScenario => {
    const shop = rated('own-overdue', 'credit-rating');
    owes(shop, 'debt-1', 'overdue');
    owes(shop, 'debt-2', 'overdue');
    return shop;
  };

  it('lowers the rating by a step, and the credit line to what that gives', () => {
    const shop = overdue();
    expect(shop.signals()).toEqual(['raised own-overdue:credit:1', 'raised credit-rating:credit:1']);
    expect(shop.last('rating-changed')).toMatchObject({
      rating: 'B',
      previousRating: 'A',
      creditLimit: 50_000_000,
      cause: 'rule',
      rule: 'own-overdue',
    });
    expect(shop.last('signal-raised').consequences).toEqual([{ kind: 'reduce-to', line: 'credit', limit: 50_000_000 }]);
    expect(shop.events.slice(-6).map(({ type }) => type)).toEqual([
      'observation-accepted',
      'rules-evaluated',
      'signal-raised',
      'rating-changed',
      'signal-raised',
      'case-requested',
    ]);
  });

  it('restores both once the plan is taken note of and the debts are paid up', () => {
    const shop = overdue();
    shop.step('rectification-plan');
    const noted = shop.all('step-noted').map(({ signalId, step }) => [signalId, step]);
    expect(noted).toEqual([
      ['own-overdue:credit:1', 'rectification-plan'],
      ['credit-rating:credit:1', 'rectification-plan'],
    ]);
    expect(shop.signals()).toHaveLength(2);
    owes(shop, 'debt-3', 'paid-up');
    expect(shop.signals().slice(2)).toEqual(['cleared own-overdue:credit:1', 'cleared credit-rating:credit:1']);
    expect(shop.last('rating-changed')).toMatchObject({
      rating: 'A',
      previousRating: 'B',
      cause: 'way-back',
      rule: 'own-overdue',
    });
  });

  it('does not fall again for the same two, and does for a third', () => {
    const shop = overdue();
    shop.step('rectification-plan');
    owes(shop, 'debt-3', 'paid-up');
    shop.pass(3 * 86_400);
    expect(shop.results('own-overdue:credit').at(-1)).toBe('held');
    owes(shop, 'debt-4', 'overdue');
    expect(shop.signals().at(-2)).toBe('raised own-overdue:credit:2');
  });

  it('counts what is 90 days ago no more, and no outcome twice', () => {
    const shop = rated('own-overdue');
    owes(shop, 'debt-1', 'overdue');
    shop.pass(90 * 86_400);
    owes(shop, 'debt-2', 'overdue');
    expect(shop.observe({ kind: 'repayment-outcome', outcomeId: 'debt-2', outcome: 'overdue', observedAt: shop.now })).toBe(
      'already',
    );
    expect(shop.signals()).toEqual([]);
  });
});

describe('a rating that is fed', () => {
  it('cuts credit down to its limit, further down with the next fall, and gives all back with the upgrade', () => {
    const shop = rated('credit-rating');
    const feed = (rating: 'A' | 'B' | 'C' | 'D'): string =>
      shop.pass(86_400).observe({ kind: 'rating', rating, observedAt: shop.now });
    feed('B');
    feed('D');
    expect(shop.signals()).toEqual([
      'raised credit-rating:credit:1',
      'cleared credit-rating:credit:1',
      'raised credit-rating:credit:2',
    ]);
    expect(shop.last('signal-cleared').cause).toBe('superseded');
    expect(shop.last('signal-raised').consequences).toEqual([{ kind: 'reduce-to', line: 'credit', limit: 0 }]);
    feed('C');
    expect(shop.last('signal-raised').consequences).toEqual([{ kind: 'reduce-to', line: 'credit', limit: 20_000_000 }]);
    feed('A');
    expect(shop.signals().slice(-2)).toEqual(['raised credit-rating:credit:3', 'cleared credit-rating:credit:3']);
    expect(shop.last('signal-cleared').cause).toBe('way-back');
  });

  it('is no fall at first, nor when it rises, nor when an older one comes late', () => {
    const shop = RiskScenario.of('credit-rating').at('2026-03-01T00:00:00.000Z');
    shop.observe({ kind: 'rating', rating: 'C', observedAt: shop.now });
    expect(shop.last('rating-changed')).not.toHaveProperty('previousRating');
    shop.pass(60).observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    expect(shop.observe({ kind: 'rating', rating: 'D', observedAt: '2026-02-01T00:00:00.000Z' })).toBe('accepted');
    expect(shop.observe({ kind: 'rating', rating: 'D', observedAt: '2026-02-01T00:00:00.000Z' })).toBe('already');
    expect(shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now })).toBe('already');
    expect(shop.observe({ kind: 'rating', rating: 'A', observedAt: shop.now })).toBe('observation.conflict');
    expect(shop.signals()).toEqual([]);
    expect(shop.all('rating-changed')).toHaveLength(2);
  });
});
