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
    const steps = async (): Promise<unknown> => (await shop.situation('transaction')).notices[0].checklist;
    expect(await steps()).toMatchObject([{ step: 'temporary-limit', state: 'open' }]);
    const ends = { from: shop.clock.now(), until: '2026-06-20T00:00:00.000Z' };
    await shop.doing((ledger) => ledger.grant('transaction', { increaseId: 'more', amount: 5, kind: 'temporary', ...ends }));
    expect(await steps()).toMatchObject([{ step: 'temporary-limit', state: 'done', doneAt: expect.any(String) }]);
    await shop.days('2026-06-03', 1, { orders: 40, demandMinor: 100 });
    expect([await shop.standing(), shop.heard.at(-1)]).toEqual([[], `signal-cleared ${ID}`]);
  });
});
