import type { RiskStory } from './story/risk-story.js';
import { useRiskStory } from './story/use-risk-story.js';

const ID = 'return-rate:transaction:1';
const BAD = { orders: 100, returns: 9 };
const BACK = { orders: 100, returns: 2 };
const YEAR_SECONDS = 366 * 86_400;

describe("when the ledger's clock jumps", () => {
  const story = useRiskStory();
  const frozen = async (): Promise<RiskStory> => (await story().open({ transaction: 10_000_000 })).days('2026-03-06', 3, BAD);

  it('a year ahead, what has come due meanwhile happens once, each at its own moment', async () => {
    const shop = await frozen();
    await shop.pass(YEAR_SECONDS);
    expect([await shop.frozen(), await shop.standing()]).toEqual([0, []]);
    expect(shop.heard.filter((each) => each.startsWith('freeze-released'))).toHaveLength(1);
    const { body } = await shop.operator.get('/v1/merchants/shop/events');
    const released = body.events.at(-1);
    expect(released.effectiveTime).toBe('2026-03-15T16:05:00.000Z');
    expect(released.recordedTime >= '2027-03-08').toBe(true);
    const effects = await shop.effects();
    await shop.pass(YEAR_SECONDS);
    expect(await shop.effects()).toEqual(effects);
  });

  it('back by seconds, goes on at the last moment that was recorded', async () => {
    const shop = await frozen();
    shop.clock.jumpTo('2026-03-08T16:04:56.000Z');
    expect(
      await shop.feed({ kind: 'daily-metrics', day: '2026-03-08', values: BACK, observedAt: '2026-03-08T16:05:00.000Z' }),
    ).toEqual(['observation.conflict']);
    expect(await shop.feed({ kind: 'rating', rating: 'A' })).toEqual(['first']);
    const { body } = await shop.analyst.get('/v1/merchants/shop/risk/events');
    const times = body.events.map(({ recordedTime }: { readonly recordedTime: string }) => recordedTime);
    expect(times).toEqual([...times].sort());
  });

  it('back by a day, records nothing before what is recorded, and loses nothing when it is right again', async () => {
    const shop = await frozen();
    const effects = await shop.effects();
    shop.clock.jumpTo('2026-03-07T16:05:00.000Z');
    // What is told meanwhile waits, and so would whoever waited for it.
    const rating = { merchantId: 'shop', kind: 'rating', rating: 'A', observedAt: shop.clock.now() };
    expect((await shop.feeds.post('/v1/metrics', [rating])).body.items).toMatchObject([{ status: 503 }]);
    expect(await shop.effects()).toEqual(effects);
    await shop.at('2026-03-08T16:05:01.000Z');
    expect(await shop.feed(rating)).toEqual(['first']);
    await shop.days('2026-03-09', 3, BACK);
    expect([await shop.frozen(), await shop.standing()]).toEqual([0, []]);
    expect(shop.heard.at(-1)).toBe(`freeze-released ${ID}`);
  });

  it('ahead, takes no metrics of a day that has not begun, and takes them when it has', async () => {
    const shop = await frozen();
    const day = { kind: 'daily-metrics', day: '2026-03-10', values: BACK };
    expect(await shop.feed({ ...day, observedAt: shop.clock.now() })).toEqual(['observation.in-future']);
    await shop.at('2026-03-09T16:00:00.000Z');
    expect(await shop.feed({ ...day, observedAt: shop.clock.now() })).toEqual(['first']);
  });
});
