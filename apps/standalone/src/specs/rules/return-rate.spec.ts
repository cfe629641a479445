import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const ID = 'return-rate:transaction:1';
const BAD = { orders: 100, returns: 9 };
const BACK = { orders: 100, returns: 2 };

describe('the return rate', () => {
  const story = useRiskStory();
  const breached = async (): Promise<RiskStory> => (await story().open({ transaction: 10_000_000 })).days('2026-03-06', 3, BAD);

  it('freezes half the line on the third day above 8%, and gives it back after three days of a rolling rate below', async () => {
    const shop = await breached();
    expect(await shop.line('transaction')).toMatchObject({ effective: 10_000_000, frozen: 5_000_000, available: 5_000_000 });
    expect((await shop.limits()).freezes).toMatchObject([
      { freezeId: ID, basisPoints: 5_000, reasonCode: 'return-rate-high', perLine: [{ resolved: 5_000_000, remaining: 5_000_000 }] },
    ]);
    await shop.days('2026-03-09', 2, BACK);
    expect(await shop.standing()).toEqual([ID]);
    await shop.days('2026-03-11', 1, BACK);
    expect([await shop.frozen(), await shop.standing()]).toEqual([0, []]);
    expect(shop.heard).toEqual([`signal-raised ${ID}`, `case-requested ${ID}`, `limit-frozen ${ID}`, `signal-cleared ${ID}`, `freeze-released ${ID}`]);
  });
});
