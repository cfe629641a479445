import { RiskScenario } from '../scenario/risk-scenario.js';

const KEY = 'over-use:transaction';
const DAY = { orders: 10 };

/** Rated A, 91% of the transaction line used since 1 March. */
function overUsed(): RiskScenario {
  const shop = RiskScenario.of('over-use', 'credit-rating').at('2026-03-01T02:00:00.000Z');
  shop.observe({ kind: 'rating', rating: 'A', observedAt: shop.now });
  shop.line('credit', 100_000_000);
  shop.line('transaction', 10_000_000, 9_100_000);
  return shop;
}

describe('an over-used line', () => {
  it('lowers the rating after 30 days running above 90%', () => {
    const shop = overUsed().days('2026-03-01', 29, DAY);
    expect(shop.signals()).toEqual([]);
    shop.days('2026-03-30', 1, DAY);
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, 'raised credit-rating:credit:1']);
    expect(shop.last('rating-changed')).toMatchObject({ rating: 'B', cause: 'rule', rule: 'over-use' });
  });

  it('gets it back after 30 days below 80%', () => {
    const shop = overUsed().days('2026-03-01', 30, DAY);
    shop.at('2026-03-31T02:00:00.000Z').line('transaction', 10_000_000, 7_900_000);
    shop.days('2026-03-31', 29, DAY);
    expect(shop.signals()).toHaveLength(2);
    shop.days('2026-04-29', 1, DAY);
    expect(shop.signals().slice(2)).toEqual([`cleared ${KEY}:1`, 'cleared credit-rating:credit:1']);
    expect(shop.last('rating-changed')).toMatchObject({ rating: 'A', cause: 'way-back', rule: 'over-use' });
  });

  it('does not count on when one day was at 90%, and counts what came late on its own day', () => {
    const shop = overUsed().days('2026-03-01', 15, DAY);
    shop.at('2026-03-16T02:00:00.000Z').line('transaction', 10_000_000, 9_000_000);
    shop.at('2026-03-17T02:00:00.000Z').line('transaction', 10_000_000, 9_100_000);
    shop.days('2026-03-16', 30, DAY);
    expect(shop.signals()).toEqual([]);
    shop.days('2026-04-15', 1, DAY);
    expect(shop.signals()[0]).toBe(`raised ${KEY}:1`);
  });

  it('takes back-dated news of a line on the day from which it counts', () => {
    const shop = RiskScenario.of('over-use').at('2026-03-31T02:00:00.000Z');
    const used = (amount: number) =>
      ({ line: 'transaction', approved: 100, effective: 100, reserved: 0, used: amount, available: 100 - amount }) as const;
    const notes = [
      { revision: 1, effectiveTime: '2026-03-01T00:00:00.000Z', facts: [{ kind: 'line', line: used(0) }] },
      { revision: 2, effectiveTime: '2026-03-03T00:00:00.000Z', facts: [{ kind: 'line', line: used(50) }] },
      { revision: 3, effectiveTime: '2026-03-01T00:00:00.000Z', facts: [{ kind: 'line', line: used(91) }] },
    ] as const;
    shop.when({ type: 'note-limits', notes, rules: shop.rules });
    expect(shop.risk.state.facts.lines.get('transaction')).toMatchObject({ firstDay: 20_513, now: { used: 91 } });
    shop.days('2026-03-30', 1, DAY);
    // 41 on the first two days, 91 from the third on.
    expect(shop.results(KEY)).toEqual(['clear']);
    shop.days('2026-03-31', 1, DAY).days('2026-04-01', 1, DAY);
    expect(shop.results(KEY)).toEqual(['clear', 'clear', 'fired']);
  });
});
