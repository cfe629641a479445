import { RiskScenario } from '../scenario/risk-scenario.js';

const GOOD = { orders: 100, returns: 4 };
const BAD = { orders: 100, returns: 9 };
const KEY = 'return-rate:transaction';
const ID = `${KEY}:1`;

const breached = (): RiskScenario => RiskScenario.of('return-rate').days('2026-03-01', 5, GOOD).days('2026-03-06', 3, BAD);

const BACK = { orders: 100, returns: 2 };

describe('the return rate', () => {
  it('freezes half the transaction line on the third day above 8%, opens a case and says what to do', () => {
    const shop = breached();
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    expect(shop.last('signal-raised')).toMatchObject({
      rule: 'return-rate',
      line: 'transaction',
      episode: 1,
      policyVersion: 'default@1',
      reasonCode: 'return-rate-high',
      consequences: [{ kind: 'freeze', line: 'transaction', basisPoints: 5_000 }],
      clearsByItself: true,
      unconfirmedEndsAt: '2026-03-15T16:05:00.000Z',
      grounds: [
        {
          measure: 'returns.day:orders.day',
          numerator: 9,
          denominator: 100,
          value: 900,
          threshold: 800,
          sample: 100,
          until: '2026-03-08',
        },
      ],
    });
    expect(shop.last('case-requested')).toMatchObject({ caseRequestId: ID, kind: 'freeze', dueAt: '2026-03-11T16:05:00.000Z' });
    expect(shop.results(KEY)).toEqual(['clear', 'clear', 'clear', 'clear', 'clear', 'clear', 'clear', 'fired']);
  });

  it('is not above 8% at exactly 8%', () => {
    expect(RiskScenario.of('return-rate').days('2026-03-01', 5, { orders: 100, returns: 8 }).signals()).toEqual([]);
  });

  it('comes back after the rolling 7-day rate was below 8% on three days, all of them after the freeze', () => {
    const shop = breached().days('2026-03-09', 2, BACK);
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    shop.days('2026-03-11', 1, BACK);
    expect(shop.signals()).toEqual([`raised ${ID}`, `cleared ${ID}`]);
    expect(shop.last('signal-cleared')).toMatchObject({ cause: 'way-back', signalId: ID, grounds: [{ until: '2026-03-11' }] });
  });

  it('notes each step that it asks for once, though it comes back by the rate alone', () => {
    const shop = breached();
    const evaluated = shop.all('rules-evaluated').length;
    shop.step('rectification-plan');
    shop.step('rectification-plan', 'told-again');
    shop.step('paid-up');
    expect(shop.all('step-noted')).toEqual([
      {
        ...{ merchantId: 'shop', signalId: ID, rule: 'return-rate', line: 'transaction', episode: 1 },
        ...{ policyVersion: 'default@1', reasonCode: 'return-rate-high', step: 'rectification-plan' },
      },
    ]);
    expect([shop.signals(), shop.all('rules-evaluated').length]).toEqual([[`raised ${ID}`], evaluated]);
  });

  it('takes the same day twice as one, and says so', () => {
    const shop = RiskScenario.of('return-rate').days('2026-03-06', 3, BAD);
    const before = shop.events.length;
    expect(shop.day('2026-03-08', BAD)).toBe('already');
    expect(shop.day('2026-03-08', { ...BAD, returns: 10 })).toBe('observation.conflict');
    expect(shop.events).toHaveLength(before);
  });

  it('counts a day that comes late as of the latest day', () => {
    const shop = RiskScenario.of('return-rate').days('2026-03-06', 1, BAD).days('2026-03-08', 1, BAD);
    expect(shop.signals()).toEqual([]);
    expect(shop.day('2026-03-07', BAD, '2026-03-09T01:00:00.000Z')).toBe('accepted');
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    expect(shop.last('observation-accepted')).toMatchObject({ standing: 'late' });
  });

  it('evaluates anew what is corrected, and leaves what was decided', () => {
    const shop = breached();
    shop.day('2026-03-08', { orders: 100, returns: 1 }, '2026-03-09T02:00:00.000Z');
    expect(shop.last('observation-accepted')).toMatchObject({ standing: 'corrected' });
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    expect(shop.results(KEY).slice(-2)).toEqual(['unmet', 'clear']);
  });

  it('records what was observed before what is known, and evaluates nothing', () => {
    const shop = breached();
    const evaluated = shop.all('rules-evaluated').length;
    expect(shop.day('2026-03-08', GOOD, '2026-03-08T16:00:00.000Z')).toBe('accepted');
    expect(shop.last('observation-accepted')).toMatchObject({ standing: 'superseded' });
    expect(shop.all('rules-evaluated')).toHaveLength(evaluated);
    expect(shop.day('2026-03-08', GOOD, '2026-03-08T16:00:00.000Z')).toBe('already');
  });

  it('is silent below 30 orders, and a silent day breaks the run', () => {
    const shop = RiskScenario.of('return-rate').days('2026-03-06', 3, { orders: 29, returns: 20 });
    expect(shop.results(KEY)).toEqual(['silent', 'silent', 'silent']);
    shop.days('2026-03-09', 2, BAD);
    expect(shop.results(KEY).slice(-2)).toEqual(['clear', 'clear']);
    expect(shop.signals()).toEqual([]);
  });

  it('comes out the same in whatever order the days come', () => {
    const days = ['2026-03-06', '2026-03-07', '2026-03-08'];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const shop = RiskScenario.of('return-rate').at('2026-03-09T00:00:00.000Z');
      for (const index of order) shop.day(days[index]!, BAD);
      expect(shop.signals()).toEqual([`raised ${ID}`]);
    }
  });

  it('refuses a day that is not kept any more, and one that has not begun', () => {
    const shop = RiskScenario.of('return-rate').days('2026-05-01', 1, GOOD);
    expect(shop.day('2026-01-21', GOOD, '2026-05-01T16:05:00.000Z')).toBe('observation.too-old');
    expect(shop.day('2026-01-22', GOOD, '2026-05-01T16:05:00.000Z')).toBe('accepted');
    expect(shop.observe({ kind: 'daily-metrics', day: '2026-05-03', observedAt: shop.now, values: GOOD })).toBe(
      'observation.in-future',
    );
    expect(shop.day('2026-05-01', { orders: 90_000_000_000_001 }, '2026-05-01T16:06:00.000Z')).toBe('observation.invalid');
  });
});
