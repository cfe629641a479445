import { RiskScenario } from '../scenario/risk-scenario.js';

describe('a promotion overrun', () => {
  const KEY = 'promotion-overrun:transaction';
  const shop = (): RiskScenario => {
    const scenario = RiskScenario.of('promotion-overrun').at('2026-06-01T00:00:00.000Z');
    scenario.line('transaction', 10_000_000);
    return scenario;
  };

  it('suggests a temporary limit when a day asked for more than 150% of the line, and is over the day after', () => {
    const scenario = shop().days('2026-06-01', 1, { orders: 40, demandMinor: 15_000_000 });
    expect(scenario.signals()).toEqual([]);
    scenario.days('2026-06-02', 1, { orders: 40, demandMinor: 15_000_001 });
    expect(scenario.last('signal-raised').consequences).toEqual([
      { kind: 'suggest', line: 'transaction', suggestion: 'temporary-limit' },
    ]);
    scenario.days('2026-06-03', 1, { orders: 40, demandMinor: 100 });
    expect(scenario.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`]);
  });

  it('is silent without the line, below 30 orders, and on a day without demand', () => {
    const unknown = RiskScenario.of('promotion-overrun').days('2026-06-01', 1, { orders: 40, demandMinor: 15_000_001 });
    const few = shop().days('2026-06-01', 1, { orders: 29, demandMinor: 15_000_001 });
    const silent = shop().days('2026-06-01', 1, { orders: 40 });
    expect([unknown, few, silent].map((each) => each.results(KEY))).toEqual([
      ['silent'],
      ['silent', 'silent'],
      ['silent', 'silent'],
    ]);
  });
});

describe('the inventory turnover', () => {
  const KEY = 'inventory-turnover:transaction';

  it('reduces by 20% below 1.5 a quarter, and is restored by the certification', () => {
    const scenario = RiskScenario.of('inventory-turnover').days('2026-06-01', 1, { orders: 40, inventoryTurnsHundredths: 150 });
    scenario.days('2026-06-02', 1, { orders: 40, inventoryTurnsHundredths: 149 });
    expect(scenario.last('signal-raised')).toMatchObject({
      consequences: [{ kind: 'reduce', line: 'transaction', basisPoints: 2_000 }],
      grounds: [{ unit: 'hundredths', value: 149, threshold: 150 }],
      clearsByItself: true,
    });
    scenario.step('stable-operation-certification');
    expect(scenario.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`]);
  });

  it('does not reduce again for what was certified, until it was once fast enough or is slower still', () => {
    const scenario = RiskScenario.of('inventory-turnover').days('2026-06-01', 1, { orders: 40, inventoryTurnsHundredths: 140 });
    scenario.step('stable-operation-certification');
    scenario.days('2026-06-02', 5, { orders: 40, inventoryTurnsHundredths: 140 });
    expect(scenario.signals()).toHaveLength(2);
    const slower = scenario.results(KEY).length;
    scenario.days('2026-06-07', 1, { orders: 40, inventoryTurnsHundredths: 139 });
    expect(scenario.results(KEY).slice(slower)).toEqual(['fired']);
    expect(scenario.signals().at(-1)).toBe(`raised ${KEY}:2`);
  });

  it('is silent below 30 orders in 30 days, and late values change nothing that was decided', () => {
    const scenario = RiskScenario.of('inventory-turnover').days('2026-06-01', 1, { orders: 29, inventoryTurnsHundredths: 100 });
    expect(scenario.results(KEY)).toEqual(['silent']);
    scenario.day('2026-05-20', { orders: 40, inventoryTurnsHundredths: 150 }, scenario.now);
    // The late day brings the orders that were lacking: a new decision, as of the latest day.
    expect(scenario.signals()).toEqual([`raised ${KEY}:1`]);
  });
});
