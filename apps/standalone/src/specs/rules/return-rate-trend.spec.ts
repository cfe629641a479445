import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const ID = 'return-rate-trend:transaction:1';
const rate = (returns: number): object => ({ orders: 1_000, returns });

describe('the trend of the return rate', () => {
  const story = useRiskStory();
  /** 5%, then a month of its own, then the third. */
  const months = async (second: number, third: number): Promise<RiskStory> => {
    const shop = await story().open({ transaction: 10_000_000 });
    await shop.days('2026-05-01', 31, rate(50));
    await shop.days('2026-06-01', 30, rate(second));
    return shop.days('2026-07-01', 31, rate(third));
  };

  it('takes 30% off the line after two months up, above 8%, and gives it back at a rolling rate below on three days', async () => {
    // Under 8% on each day but one, so that the daily rule is silent: the month is what counts.
    const shop = await months(60, 79);
    expect(await shop.reduced()).toBe(0);
    await shop.day('2026-07-20', rate(300), '2026-08-01T00:00:00.000Z');
    expect(await shop.line('transaction')).toMatchObject({ approved: 10_000_000, reduced: 3_000_000, effective: 7_000_000 });
    expect((await shop.limits()).reductions).toMatchObject([
      { reductionId: ID, basisPoints: 3_000, amount: 3_000_000, reasonCode: 'return-rate-rising' },
    ]);
    await shop.days('2026-08-01', 2, rate(40));
    expect(await shop.reduced()).toBe(3_000_000);
    await shop.days('2026-08-03', 1, rate(40));
    expect([await shop.reduced(), await shop.standing()]).toEqual([0, []]);
    expect(shop.heard).toEqual([
      `signal-raised ${ID}`,
      `line-reduced ${ID}`,
      `signal-cleared ${ID}`,
      `reduction-restored ${ID}`,
    ]);
  });

  it('is none with one month up, nor where the last month is at 8%', async () => {
    expect((await months(60, 80)).heard).toEqual([]);
    const other = story().of('other');
    await other.open({ transaction: 10_000_000 });
    await other.days('2026-05-01', 31, rate(79));
    await other.days('2026-06-01', 30, rate(70));
    await other.days('2026-07-01', 30, rate(79));
    await other.days('2026-07-31', 1, rate(400));
    expect(other.heard).toEqual([]);
  });
});
