import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';
import type { SignalConsequence } from '../signal-commands.js';

const transaction = 'transaction' as const;
const half: SignalConsequence = { kind: 'freeze', line: transaction, basisPoints: 5_000 };
const third: SignalConsequence = { kind: 'reduce', line: transaction, basisPoints: 3_000 };
const GROUNDS = [
  { measure: 'returns/orders', numerator: 12, denominator: 100, value: 1_200, threshold: 800, unit: 'basis-points' },
];

describe('a signal that is raised', () => {
  const signal = signalOf('return-rate');
  const of = (approved: number): LedgerScenario => LedgerScenario.of({ transaction: approved });

  it('freezes under its own id, as risk, on the terms of its rule', () => {
    const shop = of(100_001);
    const terms = { unconfirmedEndsAt: '2026-12-01T02:00:00.000Z', decideBy: '2026-12-02T02:00:00.000Z', grounds: GROUNDS };
    shop.given(signal.raised([half], terms));
    const { data } = shop.last('limit-frozen');
    expect(data).toMatchObject({
      freezeId: signal.id,
      line: transaction,
      basisPoints: 5_000,
      floating: false,
      risk: true,
      blocks: [],
    });
    expect(data.placedBy).toEqual({
      signalId: signal.id,
      rule: 'return-rate',
      policyVersion: 'default@3',
      checklist: [{ step: 'rectification-plan', dueHours: 72 }],
      clearsByItself: true,
      ...terms,
    });
    expect(shop.state.merchant.freezes[signal.id]?.placedBy).toEqual(data.placedBy);
    expect(shop.line(transaction)).toMatchObject({ frozen: 50_000, available: 50_001 });
  });

  it('freezes an amount, on all lines too', () => {
    const shop = LedgerScenario.of({ credit: 500, transaction: 900 });
    shop.given(signalOf('return-rate', 'all').raised([{ kind: 'freeze', line: 'all', amount: 600 }]));
    expect([shop.line('credit').frozen, shop.line(transaction).frozen]).toEqual([500, 600]);
  });

  it('reduces by a part of approved, or by an amount, under its own id and without an end of its own', () => {
    const shop = of(200_000);
    shop.given(signal.raised([third], { unconfirmedEndsAt: '2026-12-01T02:00:00.000Z', grounds: GROUNDS }));
    const { data } = shop.last('line-reduced');
    expect(data).toMatchObject({ reductionId: signal.id, basisPoints: 3_000, amount: 60_000, risk: true });
    expect(data.placedBy).toMatchObject({ signalId: signal.id, rule: 'return-rate', grounds: GROUNDS });
    expect(data.placedBy).not.toHaveProperty('unconfirmedEndsAt');
    expect(shop.state.merchant.reductions[signal.id]?.placedBy).toEqual(data.placedBy);
    shop.given(signalOf('other').raised([{ kind: 'reduce', line: transaction, amount: 10_000 }]));
    expect(shop.line(transaction)).toMatchObject({ approved: 200_000, reduced: 70_000, effective: 130_000 });
  });

  it('reduces to a limit by what the rule has not taken off already, whatever others took', () => {
    const rating = (episode: number, limit: number): ReturnType<typeof signal.raised> =>
      signalOf('credit-rating', transaction, episode).raised([{ kind: 'reduce-to', line: transaction, limit }]);
    const shop = of(1_000).given(signal.raised([{ kind: 'reduce', line: transaction, amount: 100 }]));
    shop.given(rating(1, 500));
    expect(shop.last('line-reduced').data).toMatchObject({ amount: 500 });
    shop.given(rating(2, 200));
    expect(shop.last('line-reduced').data).toMatchObject({ amount: 300 });
    expect(shop.line(transaction).effective).toBe(100);
    shop.given(signalOf('credit-rating', transaction, 2).cleared(), rating(3, 400));
    expect(shop.last('line-reduced').data).toMatchObject({ amount: 100 });
  });

  it('stands also where there is nothing left to take off, and is restored like any', () => {
    const shop = of(1_000);
    shop.given(signal.raised([{ kind: 'reduce-to', line: transaction, limit: 2_000 }]));
    expect(shop.last('line-reduced').data).toMatchObject({ amount: 0, deltas: [] });
    shop.given(signal.cleared());
    expect(shop.last('reduction-restored').data).toMatchObject({ amount: 0, cause: 'signal' });
  });

  it('tells the merchant without holding anything back', () => {
    const shop = of(1_000);
    const before = shop.line(transaction);
    shop.given(
      signal.raised([
        { kind: 'warn', line: transaction },
        { kind: 'suggest', line: transaction, suggestion: 'shorter-term', termDaysAtMost: 60 },
        { kind: 'suggest', line: transaction, suggestion: 'temporary-limit' },
      ]),
    );
    expect(shop.typesFrom(2)).toEqual(['merchant-warned', 'suggestion-made', 'suggestion-made']);
    const told = { line: transaction, reasonCode: 'return-rate', placedBy: { signalId: signal.id } };
    expect(shop.last('merchant-warned').data).toMatchObject(told);
    expect(shop.events[3]?.data).toMatchObject({ ...told, suggestion: 'shorter-term', termDaysAtMost: 60 });
    expect(shop.events[4]?.data).not.toHaveProperty('termDaysAtMost');
    expect(shop.line(transaction)).toEqual(before);
  });

  it('does all that it asks for in one commit, what follows at the end', () => {
    const shop = of(1_000).given({
      type: 'freeze-limit',
      freezeId: 'f',
      line: transaction,
      basisPoints: 1_000,
      floating: true,
      reasonCode: 'manual',
    });
    const outcome = shop.when(
      signal.raised([
        { kind: 'warn', line: transaction },
        { kind: 'reduce', line: transaction, basisPoints: 9_900 },
      ]),
    );
    expect(outcome).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'merchant-warned' }, { type: 'line-reduced' }, { type: 'freeze-resolved' }],
    });
  });

  it('is decided by the version of its rule', () => {
    const { decider } = of(1);
    expect(decider.policyVersionOf(signal.raised([half]), SCENARIO_START)).toBe('default@3');
    expect(decider.policyVersionOf(signal.cleared(), SCENARIO_START)).toBe('default@3');
    expect(decider.policyVersionOf({ type: 'void-limit', orderId: 'o' }, SCENARIO_START)).toBe('scenario@1');
  });
});
