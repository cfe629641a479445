import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';
import type { SignalConsequence } from '../signal-commands.js';

const line = 'transaction' as const;
const signal = signalOf('daily-peak');
const warn: SignalConsequence = { kind: 'warn', line };
const suggest: SignalConsequence = { kind: 'suggest', line, suggestion: 'shorter-term', termDaysAtMost: 60 };
const freeze: SignalConsequence = { kind: 'freeze', line, basisPoints: 5_000 };
const shopOf = (...consequences: readonly SignalConsequence[]): LedgerScenario =>
  LedgerScenario.of({ transaction: 1_000 }).given(signal.raised(consequences));
const told = (shop: LedgerScenario): unknown[] =>
  Object.entries(shop.state.merchant.notices).map(([key, notice]) => [key, notice.placedBy.signalId, notice.told]);
const steps = (shop: LedgerScenario): unknown[] => {
  const { freezes, reductions, notices } = shop.state.merchant;
  return [freezes[signal.id], reductions[signal.id], notices['daily-peak:transaction']].map((each) =>
    each?.stepsDone?.map(({ step, releasesBasisPoints }) => [step, releasesBasisPoints]),
  );
};

describe('what a rule tells', () => {
  it('stands as one notice until its episode is cleared', () => {
    const shop = shopOf(warn, suggest);
    expect(told(shop)).toEqual([
      ['daily-peak:transaction', signal.id, [{ line }, { line, suggestion: 'shorter-term', termDaysAtMost: 60 }]],
    ]);
    expect(shop.state.merchant.notices['daily-peak:transaction']).toMatchObject({
      ...{ reasonCode: 'return-rate', revision: 2, effectiveTime: SCENARIO_START, placedBy: { rule: 'daily-peak' } },
    });
    shop.given(signal.cleared());
    expect(told(shop)).toEqual([]);
    expect(shop.typesFrom(4)).toEqual(['notice-ended']);
  });

  it('gives way to the next episode of its rule on the line, and to no other', () => {
    const [next, other] = [signalOf('daily-peak', line, 2), signalOf('overdue-rate')];
    const shop = shopOf(warn).given(other.raised([warn]), next.raised([suggest]));
    expect(told(shop).map((each) => (each as string[])[1])).toEqual([next.id, other.id]);
    expect(shop.verdict(signal.cleared())).toBe('already');
    expect(told(shop)).toHaveLength(2);
  });

  it.each([
    ['a person releases', { type: 'release-freeze', freezeId: signal.id, releaseId: 'r', reasonCode: 'manual' }],
    ['its way back releases', signal.cleared()],
  ] as const)('is over with what was placed beside it, which %s', (_, command) => {
    const shop = shopOf(freeze, warn).given(command);
    expect([told(shop), shop.typesFrom(4)]).toEqual([[], ['freeze-released']]);
  });

  it('stands beside a freeze that is released in part', () => {
    const shop = shopOf(freeze, warn);
    shop.given({ type: 'release-freeze', freezeId: signal.id, releaseId: 'r', amount: 10, reasonCode: 'manual' });
    expect(told(shop)).toHaveLength(1);
  });

  it('stands when a person releases what it placed itself under its id', () => {
    const shop = shopOf(warn);
    shop.given({ type: 'freeze-limit', freezeId: signal.id, line, amount: 1, reasonCode: 'manual' });
    shop.given({ type: 'release-freeze', freezeId: signal.id, releaseId: 'r', reasonCode: 'manual' });
    expect(told(shop)).toHaveLength(1);
    expect(shop.given(signal.cleared()).typesFrom(5)).toEqual(['notice-ended']);
  });

  it('is over with a reduction that a person restored', () => {
    const shop = shopOf({ kind: 'reduce', line, amount: 100 }, warn);
    shop.given({ type: 'restore-reduction', reductionId: signal.id, restoreId: 'r', reasonCode: 'manual' });
    expect(told(shop)).toEqual([]);
  });
});

describe('a rating that a rule holds lower', () => {
  const step: SignalConsequence = { kind: 'rating-step', line };
  const ofDebts = signalOf('own-overdue', 'credit');

  it('is told of like a warning, with the checklist of its rule, until its episode is cleared', () => {
    const shop = shopOf(step);
    expect(shop.typesFrom(2)).toEqual(['merchant-warned']);
    expect(shop.last('merchant-warned').data).toMatchObject({
      line,
      placedBy: { checklist: [{ step: 'rectification-plan' }] },
    });
    shop.given(signal.noted('rectification-plan'), signal.cleared());
    expect([told(shop), shop.typesFrom(3)]).toEqual([[], ['step-noted', 'notice-ended']]);
  });

  it.each([
    ['a freeze', freeze, ['limit-frozen']],
    ['a reduction', { kind: 'reduce', line, amount: 1 }, ['line-reduced']],
    ['a warning', warn, ['merchant-warned']],
    ['a suggestion', suggest, ['suggestion-made']],
  ] as const)('is told of once, where %s of the same signal says why', (_, beside, types) => {
    expect(shopOf(step, beside).typesFrom(2)).toEqual(types);
  });

  it('is told of though what was to go with it can not be', () => {
    expect(shopOf(step, { kind: 'freeze', line: 'credit', amount: 1 }).typesFrom(2)).toEqual([
      'signal-not-applied',
      'merchant-warned',
    ]);
  });

  it.each(['credit', 'all'] as const)('of the line %s that is not open is told of on one that is', (of) => {
    const shop = LedgerScenario.of({ transaction: 1_000, withdrawal: 5 }).given(ofDebts.raised([{ ...step, line: of }]));
    expect(shop.last('merchant-warned').data).toMatchObject({ line, placedBy: { signalId: ofDebts.id } });
  });

  it('is told of on its own line where that is open', () => {
    const shop = LedgerScenario.of({ credit: 1, transaction: 1_000 }).given(signal.raised([step]));
    expect(shop.last('merchant-warned').data.line).toBe(line);
  });

  it('is told to nobody who has no line', () => {
    const shop = LedgerScenario.of({}).given(signal.raised([step]));
    expect(shop.last('signal-not-applied').data).toMatchObject({ kind: 'rating-step', code: 'line.not-open' });
  });
});

describe('a step that releases nothing', () => {
  it('is noted once beside all that its signal led to, with its moment', () => {
    const shop = shopOf(freeze, warn).pass(60);
    shop.given(signal.noted('plan'), signal.eased('shorter-term', 2_500));
    expect(steps(shop)).toEqual([
      ...[
        [
          ['plan', 0],
          ['shorter-term', 2_500],
        ],
        undefined,
        [
          ['plan', 0],
          ['shorter-term', 2_500],
        ],
      ],
    ]);
    expect(shop.state.merchant.freezes[signal.id]?.stepsDone?.[0]?.doneAt).toBe(shop.now);
    expect([shop.verdict(signal.noted('plan')), shop.verdict(signal.noted('shorter-term'))]).toEqual(['already', 'already']);
    expect(shop.line(line).frozen).toBe(375);
  });

  it.each([
    ['reduction', { kind: 'reduce', line, amount: 100 }],
    ['notice', warn],
  ] as const)('is noted beside a %s alone', (_, consequence) => {
    const shop = shopOf(consequence).given(signal.noted('plan'));
    expect(steps(shop).filter((each) => each !== undefined)).toEqual([[['plan', 0]]]);
  });

  it('changes nothing of what is over, was never raised, or is of another episode', () => {
    const over = shopOf(freeze).given(signal.cleared());
    const before = over.events.length;
    expect([over.verdict(signal.noted('plan')), over.verdict(signalOf('other').noted('plan'))]).toEqual(['already', 'already']);
    expect(over.verdict(signalOf('daily-peak', line, 2).noted('plan'))).toBe('already');
    expect(over.events).toHaveLength(before);
  });

  it('is refused where its signal is not named as agreed', () => {
    expect(shopOf(warn).when({ ...signal.noted('plan'), signalId: 'odd' })).toMatchObject({
      rejection: { code: 'request.invalid', detail: 'odd is not named by rule, line and episode' },
    });
  });
});
