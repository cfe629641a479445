import { useRiskStory } from '../story/use-risk-story.js';

const ID = 'promotion-overrun:transaction:1';

describe('a promotion overrun', () => {
  const story = useRiskStory();

  it('suggests a temporary limit for demand above 150% of the line, holds nothing back, and is over the day after', async () => {
    const shop = await (await story().open({ transaction: 10_000_000 })).linesKnown();
    await shop.days('2026-06-01', 1, { orders: 40, demandMinor: 15_000_000 });
    expect(shop.heard).toEqual([]);
    await shop.days('2026-06-02', 1, { orders: 40, demandMinor: 15_000_001 });
    expect(shop.heard).toEqual([`signal-raised ${ID}`, `suggestion-made ${ID}`]);
    expect(shop.lastHeard('suggestion-made')).toMatchObject({ line: 'transaction', suggestion: 'temporary-limit' });
    expect(await shop.line('transaction')).toMatchObject({ effective: 10_000_000, available: 10_000_000 });
    await shop.days('2026-06-03', 1, { orders: 40, demandMinor: 100 });
    expect([await shop.standing(), shop.heard.at(-1)]).toEqual([[], `signal-cleared ${ID}`]);
  });
});
