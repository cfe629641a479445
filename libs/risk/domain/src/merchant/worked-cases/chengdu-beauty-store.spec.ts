import { RiskScenario } from '../scenario/risk-scenario.js';

const KEY = 'return-rate-trend:transaction';

/** Return rate 5% in May, 8.5% in June, 12% in July: twice up, and above 8%. */
const chengdu = (): RiskScenario =>
  RiskScenario.of('return-rate-trend')
    .days('2026-05-01', 31, { orders: 1_000, returns: 50 })
    .days('2026-06-01', 30, { orders: 1_000, returns: 85 })
    .days('2026-07-01', 31, { orders: 1_000, returns: 120 });

describe('the Chengdu beauty store', () => {
  it('is cut by 30% when the return rate has risen from 5% to 12% over two months', () => {
    const shop = chengdu();
    expect(shop.signals()).toEqual([`raised ${KEY}:1`]);
    expect(shop.last('signal-raised')).toMatchObject({
      consequences: [{ kind: 'reduce', line: 'transaction', basisPoints: 3_000 }],
      reasonCode: 'return-rate-rising',
      grounds: [{ numerator: 3_720, denominator: 31_000, value: 1_200, threshold: 800, until: '2026-07-31' }],
    });
  });

  it('is back at its baseline on day 15, the rate being down at 4.8%', () => {
    const shop = chengdu()
      .days('2026-08-01', 9, { orders: 1_000, returns: 120 })
      .days('2026-08-10', 5, { orders: 1_000, returns: 48 });
    expect(shop.signals()).toEqual([`raised ${KEY}:1`]);
    shop.days('2026-08-15', 1, { orders: 1_000, returns: 48 });
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`]);
    // The months have not changed by it: they are no reason to cut again.
    shop.days('2026-08-16', 10, { orders: 1_000, returns: 48 });
    expect(shop.signals()).toHaveLength(2);
    expect(shop.results(KEY).at(-1)).toBe('held');
  });

  it('is not cut after one month up, nor where the last month is at 8% or below', () => {
    const once = RiskScenario.of('return-rate-trend').days('2026-05-01', 31, { orders: 1_000, returns: 130 });
    once.days('2026-06-01', 30, { orders: 1_000, returns: 110 }).days('2026-07-01', 31, { orders: 1_000, returns: 120 });
    const low = RiskScenario.of('return-rate-trend').days('2026-05-01', 31, { orders: 1_000, returns: 50 });
    low.days('2026-06-01', 30, { orders: 1_000, returns: 70 }).days('2026-07-01', 31, { orders: 1_000, returns: 80 });
    expect([...once.signals(), ...low.signals()]).toEqual([]);
  });

  it('is not judged by a month with fewer than 30 orders', () => {
    const shop = RiskScenario.of('return-rate-trend').days('2026-05-01', 29, { orders: 1, returns: 0 });
    shop.days('2026-06-01', 30, { orders: 1_000, returns: 85 }).days('2026-07-01', 31, { orders: 1_000, returns: 120 });
    expect(shop.results(KEY).at(-1)).toBe('silent');
    expect(shop.signals()).toEqual([]);
  });

  it('is cut when the last day of the month comes late, and when a correction makes it a trend', () => {
    const shop = RiskScenario.of('return-rate-trend').days('2026-05-01', 31, { orders: 1_000, returns: 50 });
    shop.days('2026-06-01', 30, { orders: 1_000, returns: 85 }).days('2026-07-01', 31, { orders: 1_000, returns: 79 });
    expect(shop.signals()).toEqual([]);
    shop.day('2026-07-20', { orders: 1_000, returns: 500 }, '2026-08-02T00:00:00.000Z');
    expect(shop.signals()).toEqual([`raised ${KEY}:1`]);
  });
});
