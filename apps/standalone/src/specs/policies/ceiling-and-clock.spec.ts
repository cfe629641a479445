import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import { useRiskStory } from '../story/use-risk-story.js';

const owed = (overdueMinor: number): object => ({ orders: 40, outstandingMinor: 10_000, overdueMinor });
const CASES = 10;
const TWO_HOURS = 7_200;

describe('what the clock opens', () => {
  const story = useRiskStory({ begin: '2026-06-01T00:00:00.000Z' });

  /** For every merchant at once a day is told; rules know of it when this settles. */
  const day = async (names: readonly string[], date: string, overdueMinor: number, observedAt: string): Promise<void> => {
    story().clock.reach(observedAt);
    const items = names.map((merchantId) => {
      return { kind: 'daily-metrics', merchantId, day: date, observedAt, values: owed(overdueMinor) };
    });
    expect(new Set(await story().feed(...items))).toEqual(new Set(['first']));
  };

  it('stays below the ceiling as what feeds open does, though the quiet time of all ends at one moment', async () => {
    const names = Array.from({ length: 2 * CASES }, (_, index) => `shop-${index}`);
    for (const name of names) await story().operator.open(name, { transaction: 10_000_000 });
    const policy = new PolicyActs(story(), 'default');
    const ceiling = { windowSeconds: 3_600, merchantsBasisPoints: 1, cases: CASES };
    await policy.activate(onlyRules(DEFAULT_POLICY, 'overdue-rate'), { ceiling });
    await day(names.slice(0, CASES), '2026-06-01', 600, '2026-06-01T16:05:00.000Z');
    await story().pass(TWO_HOURS);
    await day(names.slice(CASES), '2026-06-01', 600, '2026-06-01T18:06:00.000Z');
    await day(names, '2026-06-02', 100, '2026-06-02T16:05:00.000Z');
    await day(names, '2026-06-03', 550, '2026-06-03T16:04:00.000Z');
    const standing = async (): Promise<number> => {
      const each = await Promise.all(names.map((name) => story().of(name).standing()));
      return each.flat().length;
    };
    expect([await standing(), (await policy.get()).body.versions[0].status]).toEqual([0, 'active']);

    await story().at('2026-06-03T16:05:00.000Z');
    expect(await standing()).toBe(CASES + 1);
    const { body } = await policy.get();
    expect(body.versions[0]).toMatchObject({ status: 'paused', paused: { raised: CASES + 1, allowed: CASES } });
  });
});
