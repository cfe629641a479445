import type { LimitFact, LimitNote, NotedLine } from './commands.js';
import type { RiskScenario } from './scenario/risk-scenario.js';
import { ruleLike, underRules } from './spec-support/with-rules.js';

const CASH_OUT = ruleLike('cash-out');
const line = (change: Partial<NotedLine> = {}): LimitFact => ({
  kind: 'line',
  line: { line: 'credit', approved: 1_000, effective: 1_000, reserved: 0, used: 900, available: 100, ...change },
});
const captured = (change: Partial<Extract<LimitFact, { kind: 'captured' }>> = {}): LimitFact => ({
  ...{ kind: 'captured', orderId: 'o', captureId: 'c', amount: 500_000, buyerRef: 'buyer' },
  ...change,
});
const noted = (shop: RiskScenario, revision: number, facts: readonly LimitFact[], more: Partial<LimitNote> = {}): string =>
  shop.when({ type: 'note-limits', notes: [{ revision, effectiveTime: shop.now, facts, ...more }], rules: shop.rules }).kind;

describe('a capture', () => {
  const { buyerRef: _none, ...withoutBuyer } = captured() as Extract<LimitFact, { kind: 'captured' }>;

  it.each([
    ['of an even amount is kept for the pattern', [CASH_OUT], captured(), 'accepted'],
    ['of another amount is no news', [CASH_OUT], captured({ amount: 500_001 }), 'already'],
    ['of nobody who is known is no news', [CASH_OUT], withoutBuyer, 'already'],
    ['is no news where no rule looks for a pattern', [ruleLike('usage')], captured(), 'already'],
  ])('%s', (_what, rules, fact, kind) => {
    expect(noted(underRules(rules), 1, [fact])).toBe(kind);
  });

  it('is kept when one of several rules may look at it, and counts for that one alone', () => {
    const condition = { ...CASH_OUT.condition, threshold: 1 };
    const measure = { ...CASH_OUT.condition.measure, multipleOf: 70_000 } as typeof CASH_OUT.condition.measure;
    const shop = underRules([
      { ...CASH_OUT, condition },
      { ...CASH_OUT, ruleId: 'sevens', condition: { ...condition, measure } },
    ]);
    expect(noted(shop, 1, [captured({ amount: 140_000 })])).toBe('accepted');
    shop.observe({ kind: 'withdrawal', withdrawalId: 'w', observedAt: shop.now, amount: 1 });
    expect(shop.signals()).toEqual(['raised sevens:withdrawal:1']);
  });

  it('is noted once of an event, and never again after a later one', () => {
    const shop = underRules([CASH_OUT]);
    expect([7, 7, 6, 8].map((revision) => noted(shop, revision, [captured()]))).toEqual([
      'accepted',
      'already',
      'already',
      'accepted',
    ]);
  });
});

describe('the lines as of a revision', () => {
  it('count beside the events, though they are older than the last of those', () => {
    const shop = underRules([ruleLike('usage'), CASH_OUT]);
    noted(shop, 9, [captured()]);
    expect(noted(shop, 8, [line()], { ofState: true })).toBe('accepted');
    expect(noted(shop, 8, [line({ used: 901, available: 99 })], { ofState: true })).toBe('already');
    expect(noted(shop, 9, [line({ used: 901, available: 99 })], { ofState: true })).toBe('accepted');
    expect(shop.signals()).toEqual(['raised usage:credit:1']);
  });
});

describe('a line that is heard of for the first time', () => {
  it.each([
    ['is looked at', line({ used: 0, available: 50, effective: 50 }), 1],
    ['is not where it may be what a freeze left', line({ used: 0, available: 50 }), 0],
    ['is where something is drawn on it', line({ used: 1, available: 50 }), 1],
    ['is where something is held on it', line({ used: 0, reserved: 1, available: 50 }), 1],
    ['is where as much is held as is drawn', line({ used: 5, reserved: 5, available: 50 }), 1],
  ])('%s', (_what, fact, times) => {
    const shop = underRules([ruleLike('usage')]);
    noted(shop, 1, [fact]);
    expect(shop.results('usage:credit')).toHaveLength(times);
  });
});

describe('an increase', () => {
  const DAY = { orders: 50, salesMinor: 100 };
  const granted = (
    increaseKind: 'promotion-guarantee' | 'temporary' | 'emergency',
    from = '2026-03-31T16:00:00.000Z',
  ): LimitFact => ({
    ...{ kind: 'increase-granted', increaseId: 'i', increaseKind, line: 'transaction', from },
    ...{ until: '2026-04-20T16:00:00.000Z', declaredDailySales: 1_000 },
  });
  /** A day of twice the sales; told of five minutes after it. */
  const peak = (): RiskScenario =>
    underRules([ruleLike('daily-peak')])
      .days('2026-03-02', 30, DAY)
      .days('2026-04-01', 1, { orders: 50, salesMinor: 200 });

  it.each([
    ['promotion-guarantee', ['promotion-guarantee']],
    ['temporary', []],
  ] as const)('is a step of a way back when it is a guarantee: %s', (kind, steps) => {
    const shop = peak();
    shop.note(granted(kind));
    expect(shop.all('signal-eased').map(({ step }) => step)).toEqual(steps);
  });

  it.each([
    ['temporary', 'transaction', ['temporary-limit']],
    ['emergency', 'transaction', ['temporary-limit']],
    ['promotion-guarantee', 'transaction', []],
    ['temporary', 'credit', []],
  ] as const)('is the temporary limit that was suggested, once: %s on %s', (kind, of, steps) => {
    const shop = underRules([ruleLike('promotion-overrun')]);
    noted(shop, 1, [line({ line: 'transaction' })]);
    shop.days('2026-03-02', 1, { orders: 40, demandMinor: 1_501 });
    expect(shop.signals()).toEqual(['raised promotion-overrun:transaction:1']);
    noted(shop, 2, [{ ...granted(kind), line: of } as LimitFact]);
    noted(shop, 3, [{ ...granted(kind), line: of, increaseId: 'another' } as LimitFact]);
    expect(shop.all('step-noted').map(({ step }) => step)).toEqual(steps);
    expect(shop.signals()).toHaveLength(1);
  });

  it('has what was declared with it looked at when it is granted, and when it ends early', () => {
    const shop = peak();
    const key = 'daily-peak:transaction';
    expect(shop.results(key).slice(-1)).toEqual(['fired']);
    shop.note(granted('temporary'));
    expect(shop.results(key).slice(-2)).toEqual(['fired', 'clear']);
    noted(shop, 99, [{ kind: 'increase-ended', increaseId: 'i' }], { effectiveTime: '2026-03-31T16:00:00.000Z' });
    expect(shop.results(key).slice(-3)).toEqual(['fired', 'clear', 'open']);
  });
});
