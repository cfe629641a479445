import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const ID = 'daily-peak:transaction:1';
const USUAL = { orders: 50, salesMinor: 3_000_000 };
const PEAK = { orders: 90, salesMinor: 4_500_001 };

describe('a daily peak', () => {
  const story = useRiskStory();
  const before = async (): Promise<RiskStory> =>
    (await story().open({ transaction: 12_000_000 })).days('2026-05-02', 30, USUAL);

  it('is above 150% of the mean, not at it: 80% is frozen, a case asked for, and a reviewer decides by day 7', async () => {
    const shop = await before();
    await shop.days('2026-06-01', 1, { orders: 90, salesMinor: 4_500_000 });
    expect(shop.heard).toEqual([]);
    await shop.days('2026-06-02', 1, { orders: 90, salesMinor: 4_575_001 });
    expect(await shop.line('transaction')).toMatchObject({ frozen: 9_600_000, available: 2_400_000 });
    expect((await shop.risk()).episodes).toMatchObject([{ signalId: ID, decideBy: '2026-06-09T16:05:00.000Z' }]);
    expect(shop.lastHeard('case-requested')).toMatchObject({ caseRequestId: ID, dueAt: '2026-06-09T16:05:00.000Z' });
  });

  it('is released by a quarter of what was frozen at first at each step, once a step, and the rest by a person', async () => {
    const shop = await (await before()).days('2026-06-01', 1, PEAK);
    await shop.feed({ kind: 'account-term', termDays: 60, turnoverDays: 50 });
    await shop.pass(1);
    await shop.feed({ kind: 'account-term', termDays: 45, turnoverDays: 50 });
    expect(await shop.frozen()).toBe(7_200_000);
    await shop.step('deposit-orders');
    expect(await shop.frozen()).toBe(4_800_000);
    await shop.step('deposit-orders', 'noted-again');
    expect(await shop.frozen()).toBe(4_800_000);
    const guarantee = {
      kind: 'promotion-guarantee',
      declaredDailySales: 5_000_000,
      amount: 1_000_000,
      increaseId: 'guarantee',
    };
    const during = { from: '2026-06-18T00:00:00.000Z', until: '2026-06-20T00:00:00.000Z' };
    await shop.doing((ledger) => ledger.grant('transaction', { ...guarantee, ...during }));
    expect([await shop.frozen(), await shop.standing()]).toEqual([2_400_000, [ID]]);
    await shop.doing((ledger) => ledger.release(ID));
    expect([await shop.frozen(), await shop.standing()]).toEqual([0, []]);
    expect(shop.heard.filter((each) => each.startsWith('signal-eased'))).toHaveLength(3);
    expect(shop.heard.filter((each) => each.startsWith('freeze-released'))).toHaveLength(4);
  });

  it('ends by itself seven days after it, when no person confirmed it', async () => {
    const shop = await (await before()).days('2026-06-01', 1, PEAK);
    await shop.at('2026-06-08T16:05:00.000Z');
    expect([await shop.frozen(), await shop.standing()]).toEqual([0, []]);
  });
});
