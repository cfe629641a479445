import { RiskScenario } from '../scenario/risk-scenario.js';

const owed = (overdueMinor: number): { orders: number; outstandingMinor: number; overdueMinor: number } => ({
  orders: 40,
  outstandingMinor: 10_000,
  overdueMinor,
});

describe('the overdue rate', () => {
  const KEY = 'overdue-rate:transaction';
  const MONTHLY = 'overdue-month-ends:transaction';

  it('warns above 5%, once, and is over at 5%', () => {
    const shop = RiskScenario.of('overdue-rate').days('2026-06-01', 3, owed(501));
    expect(shop.signals()).toEqual([`raised ${KEY}:1`]);
    expect(shop.last('signal-raised').consequences).toEqual([{ kind: 'warn', line: 'transaction' }]);
    expect(shop.results(KEY)).toEqual(['fired', 'unmet', 'open', 'unmet', 'open']);
    shop.days('2026-06-04', 1, owed(500));
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`]);
  });

  it('reduces by 20% and raises the reserve at two month-ends running, until it is at 5%', () => {
    const shop = RiskScenario.of('overdue-month-ends').days('2026-05-20', 12, owed(501)).days('2026-06-01', 29, owed(100));
    expect(shop.signals()).toEqual([]);
    shop.days('2026-06-30', 1, owed(501));
    expect(shop.signals()).toEqual([`raised ${MONTHLY}:1`]);
    expect(shop.last('signal-raised')).toMatchObject({
      consequences: [
        { kind: 'reduce', line: 'transaction', basisPoints: 2_000 },
        { kind: 'raise-reserve-rate', steps: 1 },
      ],
      grounds: [{ until: '2026-06' }],
    });
    shop.days('2026-07-01', 1, owed(500));
    expect(shop.signals()).toEqual([`raised ${MONTHLY}:1`, `cleared ${MONTHLY}:1`]);
    // June stays as it was, and has led to what it could.
    shop.days('2026-07-02', 5, owed(501));
    expect(shop.signals()).toHaveLength(2);
    shop.days('2026-07-07', 25, owed(501));
    expect(shop.signals().at(-1)).toBe(`raised ${MONTHLY}:2`);
  });

  it('is silent where nothing is outstanding, or below 30 orders', () => {
    const shop = RiskScenario.of('overdue-rate').days('2026-06-01', 1, { orders: 40, outstandingMinor: 0, overdueMinor: 0 });
    const few = RiskScenario.of('overdue-rate').days('2026-06-01', 1, { ...owed(9_000), orders: 29 });
    expect([shop.results(KEY), few.results(KEY)]).toEqual([['silent'], ['silent']]);
  });
});

describe('the usage of a line', () => {
  const KEY = 'usage:credit';
  const shop = (): RiskScenario => RiskScenario.of('usage').at('2026-06-01T00:00:00.000Z');

  it('warns early below 10%, on that line alone, and is over at 15%', () => {
    const scenario = shop();
    scenario.line('transaction', 1_000, 500);
    scenario.line('credit', 1_000, 900);
    expect(scenario.signals()).toEqual([]);
    scenario.line('credit', 1_000, 901);
    expect(scenario.last('signal-raised')).toMatchObject({ line: 'credit', consequences: [{ kind: 'warn', line: 'credit' }] });
    scenario.line('credit', 1_000, 851);
    expect(scenario.signals()).toEqual([`raised ${KEY}:1`]);
    scenario.line('credit', 1_000, 850);
    expect(scenario.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`]);
    expect(scenario.results('usage:transaction')).toEqual(['clear']);
  });

  it('is told once of what limits said twice, and needs no event for what has not changed', () => {
    const scenario = shop();
    const line = { line: 'credit', approved: 1_000, effective: 1_000, reserved: 0, used: 950, available: 50 } as const;
    const note = { revision: 7, effectiveTime: scenario.now, facts: [{ kind: 'line', line }] } as const;
    const command = { type: 'note-limits', notes: [note], rules: scenario.rules } as const;
    expect(scenario.when(command).kind).toBe('accepted');
    expect(scenario.when(command).kind).toBe('already');
    expect(scenario.when({ ...command, notes: [{ ...note, revision: 8 }] }).kind).toBe('already');
    expect(scenario.signals()).toEqual([`raised ${KEY}:1`]);
  });

  it('is not looked at for what a freeze or a reduction did, but with the next order', () => {
    const scenario = shop();
    const told = { line: 'credit', approved: 1_000, effective: 1_000, reserved: 0, used: 100, available: 900 } as const;
    scenario.note({ kind: 'line', line: told });
    scenario.note({ kind: 'line', line: { ...told, effective: 700, available: 0 } });
    expect(scenario.results(KEY)).toEqual(['clear']);
    scenario.note({ kind: 'line', line: { ...told, effective: 700, available: -1, reserved: 1 } });
    expect(scenario.signals()).toEqual([`raised ${KEY}:1`]);
    const frozen = { line: 'withdrawal', approved: 1_000, effective: 1_000, reserved: 0, used: 0, available: 0 } as const;
    scenario.note({ kind: 'line', line: frozen });
    expect(scenario.results('usage:withdrawal')).toEqual([]);
  });

  it('is known as of a revision of its own: events that come after their lines were told still count', () => {
    const scenario = shop();
    const line = { line: 'credit', approved: 1_000, effective: 1_000, reserved: 0, used: 950, available: 50 } as const;
    const state = { revision: 9, effectiveTime: scenario.now, facts: [{ kind: 'line', line }], ofState: true } as const;
    const event = { revision: 8, effectiveTime: scenario.now, facts: [{ kind: 'lifted', signalId: `${KEY}:1` }] } as const;
    scenario.when({ type: 'note-limits', notes: [state], rules: scenario.rules });
    scenario.when({ type: 'note-limits', notes: [event], rules: scenario.rules });
    expect(scenario.signals()).toEqual([`raised ${KEY}:1`, `ended ${KEY}:1`]);
  });

  it('is silent where nothing is effective', () => {
    const scenario = shop();
    scenario.line('credit', 0, 100);
    expect(scenario.results(KEY)).toEqual(['silent']);
  });
});
