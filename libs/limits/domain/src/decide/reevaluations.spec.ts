import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, SCENARIO_START, type ScenarioCommand } from '../scenario/ledger-scenario.js';
import { reevaluated } from '../scenario/reevaluated.js';
import { signalOf } from '../scenario/signal-of.js';

const DAY = 86_400;
const [OCTOBER, NOVEMBER] = ['re-evaluation:transaction:2026-10', 're-evaluation:transaction:2026-11'] as const;
const at = (seconds: number): string => addSeconds(SCENARIO_START, seconds);
const shopOf = (approved = 1_000): LedgerScenario => LedgerScenario.of({ transaction: approved, credit: 10_000_000 });
const typesAfter = (shop: LedgerScenario, ...commands: readonly ScenarioCommand[]): readonly string[] => {
  const from = shop.events.length;
  shop.given(...commands);
  return shop.typesFrom(from);
};
const numbers = (shop: LedgerScenario): readonly number[] => {
  const { approved, reduced, effective } = shop.line('transaction');
  return [approved, reduced, effective];
};

describe('the clothing shop, whose turnover went from 30,000 to 80,000', () => {
  it('has its transaction line raised by the re-evaluation, at once', () => {
    const shop = LedgerScenario.of({ transaction: 3_000_000 });
    expect(typesAfter(shop, reevaluated(8_000_000))).toEqual(['limit-reevaluated', 'line-adjusted']);
    expect(numbers(shop)).toEqual([8_000_000, 0, 8_000_000]);
    expect(shop.last('line-adjusted')).toMatchObject({
      effectiveTime: SCENARIO_START,
      data: {
        adjustmentId: OCTOBER,
        reevaluationId: OCTOBER,
        previousApproved: 3_000_000,
        approved: 8_000_000,
        reasonCode: 're-evaluation',
      },
    });
    const { outcome, policyVersion, grounds } = shop.last('limit-reevaluated').data;
    expect([outcome, policyVersion, grounds[0]?.value]).toEqual(['raised', 'default@3', 8_000_000]);
    expect(shop.decider.policyVersionOf(reevaluated(8_000_000), SCENARIO_START)).toBe('default@3');
  });
});

describe('the improvement programme', () => {
  const done = reevaluated(12_000_000, 'programme:credit-improvement', { line: 'credit', lowersAt: SCENARIO_START });

  it('raises credit by 20%, once', () => {
    const shop = shopOf();
    expect(typesAfter(shop, done)).toEqual(['limit-reevaluated', 'line-adjusted']);
    expect(shop.line('credit').approved).toBe(12_000_000);
    expect(shop.last('line-adjusted').data).toMatchObject({
      adjustmentId: 'programme:credit-improvement',
      reasonCode: 'programme',
    });
    expect(shop.verdict(done)).toBe('already');
  });

  it('lowers nothing, and leaves an announced lowering and a reduction as they are', () => {
    const shop = shopOf().given({
      type: 'adjust-line',
      adjustmentId: 'a',
      line: 'credit',
      approved: 13_000_000,
      reasonCode: 'x',
    });
    expect(typesAfter(shop, done)).toEqual(['limit-reevaluated']);
    expect(shop.last('limit-reevaluated').data.outcome).toBe('unchanged');
    const lowered = shopOf().given(reevaluated(9_000_000, 're-evaluation:credit:2026-09', { line: 'credit' }));
    lowered
      .pass(7 * DAY)
      .given(reevaluated(8_000_000, 're-evaluation:credit:2026-12', { line: 'credit', lowersAt: at(14 * DAY) }), done);
    expect(lowered.line('credit')).toMatchObject({ approved: 12_000_000, reduced: 1_000_000 });
    expect(lowered.state.merchant.lowerings.credit?.limit).toBe(8_000_000);
  });
});

describe('a re-evaluation that lowers', () => {
  it('is announced, and takes effect at its moment as a reduction with its id', () => {
    const shop = shopOf();
    expect(typesAfter(shop, reevaluated(800))).toEqual(['limit-reevaluated', 'lowering-announced']);
    expect(shop.last('lowering-announced').data).toMatchObject({ reevaluationId: OCTOBER, limit: 800, lowersAt: at(7 * DAY) });
    expect(shop.decider.nextDueAt(shop.state)).toBe(at(7 * DAY));
    expect(numbers(shop.pass(7 * DAY - 1))).toEqual([1_000, 0, 1_000]);
    const due = shop.decider.due(shop.state, at(7 * DAY));
    expect(due && shop.decider.policyVersionOf(due, at(7 * DAY))).toBe('default@3');
    const before = shop.events.length;
    expect(numbers(shop.pass(10))).toEqual([1_000, 200, 800]);
    expect(shop.typesFrom(before)).toEqual(['line-reduced']);
    expect(shop.last('line-reduced')).toMatchObject({
      effectiveTime: at(7 * DAY),
      recordedTime: at(7 * DAY + 9),
      data: {
        reductionId: OCTOBER,
        reevaluationId: OCTOBER,
        amount: 200,
        downTo: 800,
        risk: false,
        reasonCode: 're-evaluation',
      },
    });
    expect([shop.decider.nextDueAt(shop.state), shop.state.merchant.lowerings]).toEqual([undefined, {}]);
  });

  it('is resolved at its moment, from what approved is then', () => {
    const adjusted = (approved: number): LedgerScenario =>
      shopOf()
        .given(reevaluated(800), { type: 'adjust-line', adjustmentId: 'a', line: 'transaction', approved, reasonCode: 'x' })
        .pass(7 * DAY);
    expect([900, 801].map((approved) => numbers(adjusted(approved)))).toEqual([
      [900, 100, 800],
      [801, 1, 800],
    ]);
    const below = adjusted(800);
    expect(numbers(below)).toEqual([800, 0, 800]);
    expect(below.last('lowering-withdrawn').data).toEqual({ reevaluationId: OCTOBER, line: 'transaction' });
    expect(below.decider.nextDueAt(below.state)).toBeUndefined();
  });

  it('takes off what earlier ones left, and nothing for what a rule took by a percentage', () => {
    const shop = shopOf()
      .given(reevaluated(800))
      .pass(7 * DAY);
    shop.given({ type: 'reduce-line', reductionId: 'trend', line: 'transaction', basisPoints: 3_000, reasonCode: 'x' });
    shop.given(reevaluated(500, NOVEMBER, { lowersAt: at(14 * DAY) })).pass(7 * DAY);
    expect(shop.last('line-reduced').data).toMatchObject({ reductionId: NOVEMBER, amount: 300, downTo: 500 });
    expect(numbers(shop)).toEqual([1_000, 800, 200]);
  });

  it('counts what a rule took off to come down to a limit, and is counted by it', () => {
    const signal = signalOf('credit-rating:transaction:1');
    const downTo = signal.raised([{ kind: 'reduce-to', line: 'transaction', limit: 600 }]);
    expect(
      numbers(
        shopOf()
          .given(downTo, reevaluated(600))
          .pass(7 * DAY),
      ),
    ).toEqual([1_000, 400, 600]);
    expect(
      numbers(
        shopOf()
          .given(reevaluated(600))
          .pass(7 * DAY)
          .given(downTo),
      ),
    ).toEqual([1_000, 400, 600]);
    expect(
      numbers(
        shopOf()
          .given(downTo, reevaluated(500))
          .pass(7 * DAY),
      ),
    ).toEqual([1_000, 500, 500]);
  });

  it('that comes late is not effective before it was told', () => {
    const shop = shopOf()
      .pass(9 * DAY)
      .given(reevaluated(800))
      .pass(0);
    expect(shop.last('line-reduced').effectiveTime).toBe(at(9 * DAY));
  });

  it('takes effect after a clock that jumped, at its own moment', () => {
    expect(
      shopOf()
        .given(reevaluated(800))
        .pass(300 * DAY)
        .last('line-reduced').effectiveTime,
    ).toBe(at(7 * DAY));
  });
});

describe('a later re-evaluation', () => {
  it.each<[string, number, readonly string[]]>([
    ['that lowers to another limit', 700, ['limit-reevaluated', 'lowering-withdrawn', 'lowering-announced']],
    ['that says what the line is', 1_000, ['limit-reevaluated', 'lowering-withdrawn']],
    ['that raises', 1_200, ['limit-reevaluated', 'lowering-withdrawn', 'line-adjusted']],
  ])('%s takes the place of what was announced', (_, limit, types) => {
    const shop = shopOf().given(reevaluated(800)).pass(DAY);
    expect(typesAfter(shop, reevaluated(limit, NOVEMBER, { lowersAt: at(9 * DAY) }))).toEqual(types);
    const withdrawn = { reevaluationId: OCTOBER, line: 'transaction', supersededBy: NOVEMBER };
    expect(shop.last('lowering-withdrawn').data).toEqual(withdrawn);
    expect(numbers(shop.pass(7 * DAY))[1]).toBe(0);
    expect(numbers(shop.pass(7 * DAY))[2]).toBe(limit);
  });

  it('that raises restores what earlier ones took off, and then raises', () => {
    const shop = shopOf()
      .given(reevaluated(800))
      .pass(7 * DAY);
    shop.given(reevaluated(700, NOVEMBER, { lowersAt: at(14 * DAY) })).pass(7 * DAY);
    const types = ['limit-reevaluated', 'reduction-restored', 'reduction-restored', 'line-adjusted'];
    expect(typesAfter(shop, reevaluated(1_500, 're-evaluation:transaction:2026-12'))).toEqual(types);
    expect(numbers(shop)).toEqual([1_500, 0, 1_500]);
    expect(shop.last('reduction-restored').data).toMatchObject({
      restoreId: 're-evaluation:transaction:2026-12',
      cause: 're-evaluation',
    });
  });

  it('that raises, but not to what approved is, takes off less', () => {
    const shop = shopOf()
      .given(reevaluated(600))
      .pass(7 * DAY);
    const types = ['limit-reevaluated', 'reduction-restored', 'line-reduced'];
    expect(typesAfter(shop, reevaluated(900, NOVEMBER))).toEqual(types);
    expect([numbers(shop), shop.line('transaction').approved]).toEqual([[1_000, 100, 900], 1_000]);
  });

  it('leaves what a person restored, and reductions of others', () => {
    const shop = shopOf()
      .given(reevaluated(800))
      .pass(7 * DAY);
    shop.given({ type: 'restore-reduction', reductionId: OCTOBER, restoreId: 'by-hand', reasonCode: 'manual' });
    shop.given({ type: 'reduce-line', reductionId: 'by-hand', line: 'transaction', amount: 50, reasonCode: 'x' });
    expect(typesAfter(shop, reevaluated(1_100, NOVEMBER))).toEqual(['limit-reevaluated', 'line-adjusted']);
    expect(numbers(shop)).toEqual([1_100, 50, 1_050]);
  });
});
