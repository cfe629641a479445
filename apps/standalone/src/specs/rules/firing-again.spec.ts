import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const KEY = 'overdue-rate:transaction';
const owed = (overdueMinor: number): object => ({ orders: 40, outstandingMinor: 10_000, overdueMinor });

describe('a rule after its own release', () => {
  const story = useRiskStory();
  /** Raised for 1 June and cleared for 2 June, both five minutes after the day. */
  const released = async (): Promise<RiskStory> => {
    const shop = await (await story().open({ transaction: 10_000_000 })).days('2026-06-01', 1, owed(600));
    return shop.days('2026-06-02', 1, owed(100));
  };
  const raised = ({ heard }: RiskStory): readonly string[] => heard.filter((each) => each.startsWith('signal-raised'));

  it('is quiet for 24 hours, and then looks again by the clock alone', async () => {
    const shop = await released();
    await shop.day('2026-06-03', owed(550), '2026-06-03T16:04:00.000Z');
    await shop.at('2026-06-03T16:04:59.000Z');
    expect([await shop.standing(), raised(shop)]).toEqual([[], [`signal-raised ${KEY}:1`]]);
    await shop.at('2026-06-03T16:05:00.000Z');
    expect([await shop.standing(), raised(shop)]).toEqual([[`${KEY}:2`], [1, 2].map((each) => `signal-raised ${KEY}:${each}`)]);
  });

  it('is not quiet about what is worse than before', async () => {
    const shop = await released();
    await shop.day('2026-06-03', owed(601), '2026-06-03T16:04:00.000Z');
    expect(await shop.standing()).toEqual([`${KEY}:2`]);
  });

  it('looks again without effect where all is well', async () => {
    const shop = await released();
    const effects = await shop.effects();
    await shop.pass(10 * 86_400);
    expect(await shop.effects()).toEqual(effects);
  });
});
