import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const KEY = 'credit-rating:credit';
const DAY_SECONDS = 86_400;

describe('a credit rating', () => {
  const story = useRiskStory();
  const rated = async (rating: string): Promise<RiskStory> => {
    const shop = await story().open({ credit: 100_000_000, transaction: 10_000_000 });
    await shop.feed({ kind: 'rating', rating });
    return shop;
  };
  const later = async (shop: RiskStory, rating: string): Promise<void> => {
    await shop.pass(DAY_SECONDS);
    await shop.feed({ kind: 'rating', rating });
  };

  it('that falls cuts credit to its limit, cuts further with the next fall, and gives all back with the upgrade', async () => {
    const shop = await rated('A');
    await later(shop, 'B');
    expect(await shop.line('credit')).toMatchObject({ approved: 100_000_000, reduced: 50_000_000, effective: 50_000_000 });
    expect((await shop.limits()).reductions).toMatchObject([{ reductionId: `${KEY}:1`, reasonCode: 'rating-fallen' }]);
    await later(shop, 'D');
    expect(await shop.line('credit')).toMatchObject({ reduced: 100_000_000, effective: 0 });
    await later(shop, 'C');
    expect(await shop.line('credit')).toMatchObject({ reduced: 80_000_000, effective: 20_000_000 });
    await later(shop, 'A');
    expect(await shop.line('credit')).toMatchObject({ reduced: 0, effective: 100_000_000 });
    expect([await shop.standing(), await shop.reduced('transaction')]).toEqual([[], 0]);
  });

  it('takes nothing off a line that is below its limit', async () => {
    const shop = await story().open({ credit: 30_000_000 });
    await shop.feed({ kind: 'rating', rating: 'A' });
    await later(shop, 'B');
    expect(await shop.line('credit')).toMatchObject({ reduced: 0, effective: 30_000_000 });
  });

  it('is no fall at first, when it rises, or when an older one comes late', async () => {
    const shop = await rated('C');
    await later(shop, 'B');
    const old = { kind: 'rating', rating: 'D', observedAt: '2025-12-01T00:00:00.000Z' };
    expect(await shop.feed(old, old)).toEqual(['superseded', 'already']);
    expect([await shop.reduced('credit'), shop.heard]).toEqual([0, []]);
  });
});

describe("a merchant's own overdue", () => {
  const story = useRiskStory();
  const owes = async (shop: RiskStory, outcomeId: string, outcome: string): Promise<void> => {
    await shop.pass(DAY_SECONDS);
    await shop.feed({ kind: 'repayment-outcome', outcomeId, outcome });
  };
  const begun = async (): Promise<RiskStory> => {
    const shop = await story().open({ credit: 100_000_000 });
    await shop.feed({ kind: 'rating', rating: 'A' });
    return shop;
  };

  it('lowers the rating by a step at the second in 90 days, until the plan is there and all is paid up', async () => {
    const shop = await begun();
    await owes(shop, 'debt-1', 'overdue');
    expect(await shop.standing()).toEqual([]);
    await owes(shop, 'debt-2', 'overdue');
    expect(await shop.risk()).toMatchObject({ rating: 'B', fedRating: 'A' });
    expect(await shop.line('credit')).toMatchObject({ reduced: 50_000_000, effective: 50_000_000 });
    await owes(shop, 'debt-1', 'paid-up');
    expect(await shop.reduced('credit')).toBe(50_000_000);
    await owes(shop, 'debt-2', 'paid-up');
    expect(await shop.reduced('credit')).toBe(50_000_000);
    await shop.step('rectification-plan');
    expect(await shop.risk()).toMatchObject({ rating: 'A', episodes: [] });
    expect(await shop.reduced('credit')).toBe(0);
  });

  it('forgets what is 90 days ago', async () => {
    const shop = await begun();
    await owes(shop, 'debt-1', 'overdue');
    await shop.pass(90 * DAY_SECONDS);
    await owes(shop, 'debt-2', 'overdue');
    expect([await shop.standing(), await shop.reduced('credit')]).toEqual([[], 0]);
  });
});
