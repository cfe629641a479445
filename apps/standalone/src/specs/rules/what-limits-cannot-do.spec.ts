import { useRiskStory } from '../story/use-risk-story.js';

const ID = 'return-rate:transaction:1';
const BAD = { orders: 100, returns: 9 };

describe('a signal that limits can do nothing about', () => {
  const story = useRiskStory();

  it('on a line that is not open is recorded as that, and freezes nothing when the line is opened', async () => {
    const shop = await (await story().open({ credit: 10_000_000 })).days('2026-03-06', 3, BAD);
    const { body } = await shop.operator.get('/v1/merchants/shop/events');
    expect(body.events.at(-1)).toMatchObject({ type: 'signal-not-applied', data: { signalId: ID, kind: 'freeze' } });
    await shop.open({ transaction: 10_000_000 });
    expect(await shop.frozen()).toBe(0);
    await shop.days('2026-03-09', 3, { orders: 100, returns: 2 });
    expect([await shop.standing(), await shop.frozen(), await shop.frozen('credit')]).toEqual([[], 0, 0]);
  });

  it('of a merchant that limits does not know holds up nobody', async () => {
    const [stranger, shop] = [story().of('stranger'), await story().open({ transaction: 10_000_000 })];
    await stranger.days('2026-03-06', 3, BAD);
    expect(stranger.heard).toEqual([`signal-raised ${ID}`, `case-requested ${ID}`]);
    await shop.days('2026-03-06', 3, BAD);
    expect(await shop.frozen()).toBe(5_000_000);
  });

  it('is none of a store: its days are kept, and rules look at the merchant', async () => {
    const shop = await story().open({ transaction: 10_000_000 });
    await shop.at('2026-03-08T16:05:00.000Z');
    const days = ['2026-03-06', '2026-03-07', '2026-03-08'];
    expect(await shop.feed(...days.map((day) => ({ kind: 'daily-metrics', day, storeId: 'store-1', values: BAD })))).toEqual(
      days.map(() => 'first'),
    );
    expect([await shop.standing(), await shop.frozen()]).toEqual([[], 0]);
  });
});
