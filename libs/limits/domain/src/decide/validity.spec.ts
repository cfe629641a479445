import { LedgerScenario } from '../scenario/ledger-scenario.js';

const open = { type: 'open-line', line: 'credit', approved: 100 } as const;

describe('the validity of a line', () => {
  it('is reminded of 30, 7 and 1 days before its last day, and lapses after it', () => {
    const shop = LedgerScenario.of({}).given({ ...open, validUntil: '2026-12-31' }).at('2027-02-01T00:00:00.000Z');
    expect(shop.events.slice(2).map(({ type, effectiveTime }) => [type, effectiveTime])).toEqual([
      ['line-validity-reminded', '2026-11-30T16:00:00.000Z'],
      ['line-validity-reminded', '2026-12-23T16:00:00.000Z'],
      ['line-validity-reminded', '2026-12-29T16:00:00.000Z'],
      ['line-lapsed', '2026-12-31T16:00:00.000Z'],
    ]);
    expect(shop.line('credit')).toMatchObject({ lapsed: true, approved: 100, reminderDays: [] });
    expect(shop.decider.nextDueAt(shop.state)).toBeUndefined();
  });

  it('skips reminders whose moment lies before the opening', () => {
    const shop = LedgerScenario.of({}).given({ ...open, validUntil: '2026-12-02' });
    expect(shop.last('line-opened').data.reminderDays).toEqual([7, 1]);
    expect(LedgerScenario.of({}).given({ ...open, validUntil: '2026-12-01' }).last('line-opened').data.reminderDays).toEqual([1]);
  });

  it('past its end lets what is outstanding run off', () => {
    const shop = LedgerScenario.of({}).given(
      { ...open, validUntil: '2026-11-24' },
      { type: 'reserve-limit', orderId: 'o-1', amount: 40, ttlSeconds: 864_000 },
    );
    shop.pass(86_400).given(
      { type: 'capture-limit', orderId: 'o-1', captureId: 'c-1', amount: 30 },
      { type: 'replenish-limit', orderId: 'o-1', replenishmentId: 'p-1', amount: 30, cause: 'repayment' },
      { type: 'void-limit', orderId: 'o-1' },
    );
    expect(shop.line('credit')).toMatchObject({ lapsed: true, available: 100 });
    expect(shop.verdict({ type: 'reserve-limit', orderId: 'o-2', amount: 1 })).toBe('line.not-open');
    expect(shop.verdict({ type: 'freeze-limit', freezeId: 'f-1', line: 'all', amount: 1, reasonCode: 'manual' })).toBe('accepted');
  });
});
