import { DEFAULT_POLICY } from '../../rules/default-policy/default-policy.js';
import { RiskScenario } from '../scenario/risk-scenario.js';

const KEY = 'overdue-rate:transaction';
const owed = (overdueMinor: number): object => ({ orders: 40, outstandingMinor: 10_000, overdueMinor });
/** Raised on 1 June and cleared on 2 June, both at five past midnight after the day. */
const released = (): RiskScenario =>
  RiskScenario.of('overdue-rate').days('2026-06-01', 1, owed(600)).days('2026-06-02', 1, owed(100));

describe('a rule after its own release', () => {
  it('is quiet for 24 hours, and then looks again by itself', () => {
    const shop = released();
    shop.day('2026-06-03', owed(550), '2026-06-03T16:04:59.000Z');
    expect(shop.results(KEY).at(-1)).toBe('held');
    shop.at('2026-06-03T16:05:00.000Z');
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`, `raised ${KEY}:2`]);
    expect(shop.last('rules-evaluated').momentOf).toBe(KEY);
  });

  it('is not quiet about what is worse than before', () => {
    const shop = released();
    shop.day('2026-06-03', owed(601), '2026-06-03T16:00:00.000Z');
    expect(shop.signals().at(-1)).toBe(`raised ${KEY}:2`);
  });

  it('looks again without effect where it is well', () => {
    const shop = released().at('2026-06-10T00:00:00.000Z');
    expect(shop.signals()).toHaveLength(2);
    expect(shop.results(KEY).slice(-1)).toEqual(['clear']);
  });
});

describe('a rule whose freeze a person lifted', () => {
  it('is muted, however bad it gets, until it was once clear', () => {
    const shop = RiskScenario.of('overdue-rate').days('2026-06-01', 1, owed(600));
    shop.note({ kind: 'lifted', signalId: `${KEY}:1` });
    shop.days('2026-06-02', 3, owed(9_000));
    expect(shop.results(KEY).slice(-3)).toEqual(['muted', 'muted', 'muted']);
    expect(shop.risk.view().muted).toEqual([KEY]);
    shop.days('2026-06-05', 1, owed(500)).days('2026-06-06', 1, owed(501));
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `ended ${KEY}:1`, `raised ${KEY}:2`]);
    expect(shop.risk.view().muted).toEqual([]);
  });

  it('knows nothing of what it never raised, and ends nothing twice', () => {
    const shop = RiskScenario.of('overdue-rate').days('2026-06-01', 1, owed(600));
    shop.note({ kind: 'lifted', signalId: `${KEY}:2` }, { kind: 'lifted', signalId: 'somebody-elses' });
    expect(shop.signals()).toEqual([`raised ${KEY}:1`]);
    shop.note({ kind: 'lifted', signalId: `${KEY}:1` }, { kind: 'unconfirmed', signalId: `${KEY}:1` });
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `ended ${KEY}:1`]);
  });
});

describe('a freeze that nobody confirmed', () => {
  it('is not placed again for what is no worse, until it was once clear', () => {
    const shop = RiskScenario.of('return-rate').days('2026-06-01', 3, { orders: 100, returns: 9 });
    shop.note({ kind: 'unconfirmed', signalId: 'return-rate:transaction:1' });
    shop.days('2026-06-04', 3, { orders: 100, returns: 9 });
    expect(shop.signals()).toHaveLength(2);
    shop.days('2026-06-07', 1, { orders: 100, returns: 10 });
    expect(shop.signals().at(-1)).toBe('raised return-rate:transaction:2');
  });
});

it('the default policy raises nothing for a merchant that is well', () => {
  const shop = RiskScenario.under(DEFAULT_POLICY).at('2026-03-01T00:00:00.000Z');
  shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
  for (const line of ['credit', 'transaction', 'withdrawal'] as const) shop.line(line, 50_000_000, 1_000_000);
  const well = {
    orders: 100,
    returns: 3,
    salesMinor: 100_000,
    demandMinor: 110_000,
    outstandingMinor: 10_000,
    overdueMinor: 100,
  };
  shop.days('2026-03-01', 120, { ...well, inventoryTurnsHundredths: 400 });
  expect(shop.signals()).toEqual([]);
});
