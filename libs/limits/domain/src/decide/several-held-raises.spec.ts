import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { reevaluated } from '../scenario/reevaluated.js';
import { SCENARIO_POLICY } from '../scenario/scenario-policy.js';

const [FIRST, OTHER] = ['programme:credit-improvement', 'programme:loyalty'] as const;
/** 20% and 10% of 10,000, told while neither is there. */
const done = reevaluated(12_000, FIRST, { line: 'credit', lowersAt: SCENARIO_START });
const other = reevaluated(11_000, OTHER, { line: 'credit', lowersAt: SCENARIO_START });
const risk = (freezeId: string) =>
  ({ type: 'freeze-limit', freezeId, line: 'credit', amount: 1, reasonCode: 'fraud', risk: true }) as const;
const released = (freezeId: string) => ({ type: 'release-freeze', freezeId, releaseId: 'r', reasonCode: 'manual' }) as const;
const adjusted = (approved: number, adjustmentId = 'a') =>
  ({ type: 'adjust-line', adjustmentId, line: 'credit', approved, reasonCode: 'x' }) as const;
const shopOf = (approved = 10_000, lineCeilings = {}): LedgerScenario =>
  LedgerScenario.of({ credit: approved, transaction: 10_000 }, undefined, { ...SCENARIO_POLICY, lineCeilings });
const held = (): LedgerScenario => shopOf().given(risk('f'), done);
const approvedOf = (shop: LedgerScenario): number => shop.line('credit').approved;

describe('the raises of several programmes that a risk holds up on one line', () => {
  const both = (): LedgerScenario => held().given(other);
  const limitsOf = ({ events }: LedgerScenario): readonly unknown[] =>
    events.flatMap(({ type, data }) => (type === 'limit-reevaluated' && data.code === undefined ? [data.limit] : []));

  it('come one on top of the other in the order in which they were told, as they would have had they not been held up', () => {
    const unheld = shopOf().given(done, { ...other, limit: 13_200 });
    const shop = both().given(released('f')).pass(1);
    expect([approvedOf(unheld), approvedOf(shop), limitsOf(shop)]).toEqual([13_200, 13_200, [12_000, 13_200]]);
    expect(shop.state.merchant.heldRaises).toEqual([]);
    expect(shop.last('line-adjusted').data).toMatchObject({ adjustmentId: OTHER, previousApproved: 12_000 });
  });

  it('round down, each', () => {
    const shop = held()
      .given({ ...other, limit: 10_003 })
      .given(released('f'))
      .pass(1);
    expect(limitsOf(shop)).toEqual([12_000, 12_003]);
  });

  it.each([
    ['raised it a little', 11_000, [12_000, 13_200]],
    ['raised it as far as the first', 12_000, [12_000, 13_200]],
    ['raised it beyond both', 13_500, [12_000, 13_200]],
    ['lowered it', 5_000, [6_000, 6_600]],
    ['lowered it to nothing', 0, [0, 0]],
  ])('come to what is due when a person %s meanwhile', (_, approved, limits) => {
    const shop = both().given(adjusted(approved), released('f')).pass(1);
    expect([limitsOf(shop), approvedOf(shop)]).toEqual([limits, Math.max(approved, limits.at(-1)!)]);
  });

  it('are counted from what was approved when each was told', () => {
    const shop = held().given(adjusted(11_000), { ...other, limit: 12_100 }, released('f'));
    expect(limitsOf(shop.pass(1))).toEqual([12_000, 13_200]);
  });

  it('leave out one that something else was in the way of', () => {
    const shop = both().given(adjusted(10_001, FIRST), released('f')).pass(1);
    expect(limitsOf(shop)).toEqual([11_000]);
  });

  it('are another thing on each line', () => {
    const shop = held().given(
      ...[{ ...risk('g'), line: 'transaction' } as const, { ...other, line: 'transaction' } as const],
      ...[{ ...adjusted(12_000), line: 'transaction' } as const, released('f'), released('g')],
    );
    expect([limitsOf(shop.pass(1)), shop.line('transaction').approved]).toEqual([[12_000, 11_000], 12_000]);
  });

  it('go up to the ceiling, where the next would be above it', () => {
    const shop = shopOf(10_000, { credit: 13_000 }).given(risk('f'), done, other);
    expect([limitsOf(shop.given(released('f')).pass(1)), approvedOf(shop)]).toEqual([[12_000, 13_000], 13_000]);
  });
});
