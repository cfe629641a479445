import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const ofRule = (rule: string, { heard }: RiskStory): readonly string[] => heard.filter((each) => each.includes(`${rule}:`));

describe('the usage of a line', () => {
  const ID = 'usage:transaction:1';
  const story = useRiskStory();

  it('warns early below 10% of effective, that line alone, and is over at 15%', async () => {
    const shop = await story().open({ transaction: 10_000_000, withdrawal: 10_000_000 });
    await shop.onLines((ledger) => ledger.sell('most', 9_000_000));
    expect(ofRule('usage', shop)).toEqual([]);
    await shop.onLines((ledger) => ledger.reserve('more', 1));
    expect(ofRule('usage', shop)).toEqual([`signal-raised ${ID}`, `merchant-warned ${ID}`]);
    await shop.onLines((ledger) => ledger.repay('most', 500_000));
    expect(await shop.standing()).toEqual([ID]);
    await shop.onLines((ledger) => ledger.repay('most', 1, 'rest'));
    expect([await shop.standing(), shop.heard.at(-1)]).toEqual([[], `signal-cleared ${ID}`]);
  });

  it('is not looked at for what a freeze of a rule took away, so that no rule feeds on another', async () => {
    const shop = await story().open({ transaction: 10_000_000 });
    await shop.onLines((ledger) => ledger.sell('half', 4_500_000));
    await shop.days('2026-03-06', 3, { orders: 100, returns: 9 });
    expect(await shop.line('transaction')).toMatchObject({ frozen: 5_000_000, available: 500_000 });
    await shop.linesKnown();
    expect(ofRule('usage', shop)).toEqual([]);
    await shop.onLines((ledger) => ledger.reserve('next', 1));
    expect(ofRule('usage', shop)).toEqual([`signal-raised ${ID}`, `merchant-warned ${ID}`]);
  });
});

describe('the usage of a line by orders', () => {
  const story = useRiskStory({ shared: true });
  const BOTH = ['early', 'later'] as const;
  /** Two that cross together and neither alone: one counts from an hour ago, the other from half an hour. */
  const sells = (shop: RiskStory, opened: string, order: (typeof BOTH)[number]) =>
    shop.onLines(async (ledger) => {
      const effectiveAt = new Date(Date.parse(opened) + (order === 'early' ? 1_800_000 : 3_600_000)).toISOString();
      await ledger.reserve(order, 4_600_000, { effectiveAt });
      await ledger.capture(order, 4_600_000, effectiveAt);
    });
  const opened = async (merchantId: string): Promise<readonly [RiskStory, string]> => {
    const shop = await story().of(merchantId).open({ transaction: 10_000_000 });
    const at = shop.clock.now();
    await shop.pass(5_400);
    return [shop, at];
  };

  it.each([
    ['in their order', [...BOTH]],
    ['the early one late', [...BOTH].reverse()],
  ])('is warned of once, told %s, and again of the same orders not', async (says, orders) => {
    const [shop, at] = await opened(says.replace(/ /g, '-'));
    await sells(shop, at, orders[0]!);
    expect(ofRule('usage', shop)).toEqual([]);
    await sells(shop, at, orders[1]!);
    const warned = ['signal-raised', 'merchant-warned'].map((type) => `${type} usage:transaction:1`);
    expect(ofRule('usage', shop)).toEqual(warned);
    expect((await shop.situation('transaction')).notices).toMatchObject([{ kind: 'warning', reasonCode: 'usage-high' }]);
    const effects = await shop.effects();
    for (const order of orders) await sells(shop, at, order);
    expect(await shop.effects()).toEqual(effects);
    await shop.onLines((ledger) => ledger.reserve('one-more', 1));
    expect(ofRule('usage', shop)).toEqual(warned);
  });
});

describe('the over-use of a line', () => {
  const ID = 'over-use:transaction:1';
  const TOLD = [`signal-raised ${ID}`, `merchant-warned ${ID}`];
  const story = useRiskStory({ begin: '2026-03-01T02:00:00.000Z' });
  const used = async (amount: number): Promise<RiskStory> => {
    const shop = await story().open({ credit: 100_000_000, transaction: 10_000_000 });
    await shop.feed({ kind: 'rating', rating: 'A' });
    return shop.onLines((ledger) => ledger.sell('all-along', amount, { lines: ['transaction'] }));
  };

  it('lowers the rating after 30 days running above 90%, until it was below 80% on 30 days', async () => {
    const shop = await (await used(9_100_000)).days('2026-03-01', 29, { orders: 10 });
    expect(ofRule('over-use', shop)).toEqual([]);
    await shop.days('2026-03-30', 1, { orders: 10 });
    expect(ofRule('over-use', shop)).toEqual(TOLD);
    expect(await shop.risk()).toMatchObject({ rating: 'B', fedRating: 'A' });
    const told = {
      id: ID,
      reasonCode: 'line-over-used',
      waitingFor: 'nobody',
      checklist: [{ step: 'lower-use', state: 'open' }],
    };
    expect((await shop.situation('transaction')).notices).toMatchObject([
      { reasonCode: 'usage-high' },
      { ...told, comesBack: { kind: 'condition', steps: ['lower-use'] } },
    ]);
    expect(await shop.reduced('credit')).toBe(50_000_000);
    await shop.at('2026-03-31T02:00:00.000Z');
    await shop.onLines((ledger) => ledger.repay('all-along', 1_200_000));
    await shop.days('2026-03-31', 29, { orders: 10 });
    expect(await shop.reduced('credit')).toBe(50_000_000);
    await shop.days('2026-04-29', 1, { orders: 10 });
    expect(await shop.risk()).toMatchObject({ rating: 'A' });
    expect([await shop.reduced('credit'), ofRule('over-use', shop).at(-1)]).toEqual([0, `signal-cleared ${ID}`]);
  });

  it('is none at 90%, nor where one day of the thirty was at it', async () => {
    const shop = await (await used(9_100_000)).days('2026-03-01', 14, { orders: 10 });
    await shop.at('2026-03-15T02:00:00.000Z');
    await shop.onLines((ledger) => ledger.repay('all-along', 100_000));
    await shop.days('2026-03-15', 1, { orders: 10 });
    await shop.onLines((ledger) => ledger.sell('more', 100_000, { lines: ['transaction'] }));
    await shop.days('2026-03-16', 29, { orders: 10 });
    expect([ofRule('over-use', shop), await shop.reduced('credit')]).toEqual([[], 0]);
    await shop.days('2026-04-14', 1, { orders: 10 });
    expect(ofRule('over-use', shop)).toEqual(TOLD);
  });

  it('comes of days in whatever order, once, and of the same ones again not', async () => {
    const shop = await used(9_100_000);
    await shop.at('2026-03-30T16:05:00.000Z');
    const days = Array.from({ length: 30 }, (_, index) => `2026-03-${String(30 - index).padStart(2, '0')}`);
    await shop.feed(...days.map((day) => ({ kind: 'daily-metrics', day, values: { orders: 10 } })));
    expect(ofRule('over-use', shop)).toEqual(TOLD);
    const effects = await shop.effects();
    const again = await shop.feed(...days.map((day) => ({ kind: 'daily-metrics', day, values: { orders: 10 } })));
    expect(again).toEqual(days.map(() => 'corrected'));
    expect(await shop.effects()).toEqual(effects);
  });

  it('is seen as of the latest day, and the days before it, told late, change nothing', async () => {
    const shop = await (await used(9_100_000)).days('2026-03-30', 1, { orders: 10 });
    expect(ofRule('over-use', shop)).toEqual(TOLD);
    const effects = await shop.effects();
    const days = Array.from({ length: 29 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`);
    const late = await shop.feed(...days.map((day) => ({ kind: 'daily-metrics', day, values: { orders: 10 } })));
    expect(late).toEqual(days.map(() => 'late'));
    expect(await shop.effects()).toEqual(effects);
  });
});
