import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { reevaluated } from '../scenario/reevaluated.js';
import { signalOf } from '../scenario/signal-of.js';

const DAY = 86_400;
const PROGRAMME = 'programme:credit-improvement';
const done = reevaluated(12_000, PROGRAMME, { line: 'credit', lowersAt: SCENARIO_START });
const risk = (freezeId: string) =>
  ({ type: 'freeze-limit', freezeId, line: 'credit', amount: 1, reasonCode: 'fraud', risk: true }) as const;
const released = (freezeId: string) => ({ type: 'release-freeze', freezeId, releaseId: 'r', reasonCode: 'manual' }) as const;
const adjusted = (approved: number, adjustmentId = 'a') =>
  ({ type: 'adjust-line', adjustmentId, line: 'credit', approved, reasonCode: 'x' }) as const;
const shopOf = (approved = 10_000): LedgerScenario => LedgerScenario.of({ credit: approved, transaction: 10_000 });
const held = (): LedgerScenario => shopOf().given(risk('f'), done);
const approvedOf = (shop: LedgerScenario): number => shop.line('credit').approved;
const outcomesOf = ({ events }: LedgerScenario): readonly unknown[] =>
  events.flatMap(({ type, data }) => (type === 'limit-reevaluated' ? [`${data.outcome} ${data.code ?? ''}`.trim()] : []));

describe('the raise of a programme that a risk holds up', () => {
  it('waits, and takes effect when the last risk on its line is gone, by the clock and in the name of its version', () => {
    const shop = held().given(risk('g'));
    shop.pass(DAY).given(released('f'));
    expect([approvedOf(shop.pass(DAY)), outcomesOf(shop)]).toEqual([10_000, ['not-applied risk.stands']]);
    shop.given(released('g'));
    const moment = addSeconds(SCENARIO_START, 2 * DAY);
    const due = shop.decider.due(shop.state, moment);
    expect(due).toEqual({ type: 'raise-held-line', reevaluationId: PROGRAMME, policyVersion: 'default@3', dueAt: moment });
    expect(due && shop.decider.policyVersionOf(due, moment)).toBe('default@3');
    const from = shop.events.length;
    expect(approvedOf(shop.pass(5))).toBe(12_000);
    expect(shop.typesFrom(from)).toEqual(['limit-reevaluated', 'line-adjusted']);
    expect(shop.last('limit-reevaluated')).toMatchObject({ effectiveTime: moment, data: { outcome: 'raised', limit: 12_000 } });
    const { grounds, line } = done;
    expect(shop.last('limit-reevaluated').data).toMatchObject({ grounds, line, policyVersion: 'default@3' });
    expect(shop.last('line-adjusted').data).toMatchObject({ adjustmentId: PROGRAMME, reasonCode: 'programme' });
    expect([shop.decider.nextDueAt(shop.state), shop.state.merchant.heldRaises]).toEqual([undefined, []]);
    expect(shop.verdict(done)).toBe('already');
  });

  it.each<[string, (shop: LedgerScenario) => LedgerScenario]>([
    ['a date', (shop) => shop.given({ ...risk('f'), releaseOn: '2026-11-26' }, done).pass(3 * DAY)],
    [
      'the way back of a reduction',
      (shop) => {
        const signal = signalOf('credit-rating', 'credit');
        shop.given(signal.raised([{ kind: 'reduce-to', line: 'credit', limit: 6_000 }]), done);
        return shop.given(signal.cleared()).pass(1);
      },
    ],
  ])('takes effect though %s released what held it up', (_, story) => {
    const shop = story(shopOf());
    expect([approvedOf(shop), outcomesOf(shop)]).toEqual([12_000, ['not-applied risk.stands', 'raised']]);
  });

  it('is held up again by no risk on another line, and by none that is released already', () => {
    const shop = shopOf().given({ ...risk('f'), line: 'transaction' }, risk('g'), released('g'), done);
    expect([approvedOf(shop), outcomesOf(shop)]).toEqual([12_000, ['raised']]);
  });

  it.each([
    ['raised it as far', 12_000, 12_000, ['not-applied risk.stands', 'unchanged']],
    ['raised it a little', 11_000, 12_000, ['not-applied risk.stands', 'raised']],
    ['lowered it, to whom it is the same part of less, rounded down', 4_999, 5_998, ['not-applied risk.stands', 'raised']],
    ['lowered it to nothing', 0, 0, ['not-applied risk.stands', 'unchanged']],
  ])('comes to what is due when a person %s meanwhile', (_, approved, expected, outcomes) => {
    const shop = held().given(adjusted(approved), released('f')).pass(1);
    expect([approvedOf(shop), outcomesOf(shop), shop.state.merchant.heldRaises]).toEqual([expected, outcomes, []]);
  });

  it('is over when something else is in the way by then, which is noted', () => {
    const large = shopOf(45_000_000)
      .given(risk('f'), { ...done, limit: 54_000_000 }, released('f'))
      .pass(1);
    expect(outcomesOf(large)).toEqual(['not-applied risk.stands', 'not-applied review.required']);
    const taken = held().given(adjusted(10_001, PROGRAMME), released('f')).pass(1);
    expect(outcomesOf(taken)).toEqual(['not-applied risk.stands', 'not-applied id.conflict']);
    expect([approvedOf(large.pass(DAY)), approvedOf(taken.pass(DAY))]).toEqual([45_000_000, 10_001]);
  });

  it('leaves the exact range for no raise', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const shop = shopOf().given(risk('f'), done);
    const increase = { kind: 'temporary', from: SCENARIO_START, until: addSeconds(SCENARIO_START, 30 * DAY) } as const;
    shop.given({ type: 'grant-temporary-increase', increaseId: 'i', line: 'credit', amount: most - 10_000, ...increase });
    shop.given(released('f')).pass(1);
    expect(outcomesOf(shop)).toEqual(['not-applied risk.stands', 'not-applied amount.exceeds-range']);
    expect(shop.line('credit')).toMatchObject({ approved: 10_000, temporary: most - 10_000 });
  });

  it('is not of a line that has lapsed', () => {
    const shop = LedgerScenario.of({ transaction: 1 }).given(
      { type: 'open-line', line: 'credit', approved: 10_000, validUntil: '2026-11-26' },
      risk('f'),
      done,
    );
    expect(
      approvedOf(
        shop
          .pass(9 * DAY)
          .given(released('f'))
          .pass(DAY),
      ),
    ).toBe(10_000);
    expect(shop.decider.nextDueAt(shop.state)).toBeUndefined();
  });

  it('is what programmes alone wait for: a re-evaluation is decided afresh by the next one', () => {
    const monthly = reevaluated(12_000, 're-evaluation:credit:2026-10', { line: 'credit' });
    const shop = shopOf().given(risk('f'), monthly, released('f')).pass(DAY);
    expect([approvedOf(shop), shop.state.merchant.heldRaises]).toEqual([10_000, []]);
  });
});
