import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const DAY_SECONDS = 86_400;

type Parties = Readonly<Partial<Record<'buyerRef' | 'deviceRef' | 'accountRef', string>>>;

describe('a term mismatch', () => {
  const ID = 'term-mismatch:transaction:1';
  const story = useRiskStory();

  it('suggests a shorter term at half of it or less, holds nothing back, and is over with the change', async () => {
    const shop = await story().open({ transaction: 10_000_000 });
    const term = async (termDays: number, turnoverDays: number): Promise<void> => {
      await shop.pass(60);
      await shop.feed({ kind: 'account-term', termDays, turnoverDays });
    };
    await term(90, 46);
    expect(shop.heard).toEqual([]);
    await term(90, 45);
    expect(shop.heard).toEqual([`signal-raised ${ID}`, `suggestion-made ${ID}`]);
    expect(shop.lastHeard('suggestion-made')).toMatchObject({ suggestion: 'shorter-term', termDaysAtMost: 60 });
    expect(await shop.line('transaction')).toMatchObject({ available: 10_000_000 });
    await term(60, 45);
    expect([await shop.standing(), shop.heard.at(-1)]).toEqual([[], `signal-cleared ${ID}`]);
  });
});

describe('new devices', () => {
  const ID = 'device:all:1';
  const story = useRiskStory();
  const device = async (shop: RiskStory, anomalyId: string): Promise<void> => {
    await shop.pass(60);
    await shop.feed({ kind: 'anomaly', anomaly: 'new-device', anomalyId });
  };

  it('ask for a code and a review after the fourth in 7 days, which 7 quiet days end by the clock alone', async () => {
    const shop = await story().open({ transaction: 10_000_000 });
    for (const id of ['a', 'b', 'c']) await device(shop, id);
    expect(shop.heard).toEqual([]);
    await device(shop, 'd');
    expect(shop.heard).toEqual([`signal-raised ${ID}`, `case-requested ${ID}`]);
    expect(shop.lastHeard('signal-raised')).toMatchObject({ line: 'all', consequences: [{ kind: 'require-code' }] });
    await shop.pass(6 * DAY_SECONDS);
    await device(shop, 'e');
    await shop.pass(7 * DAY_SECONDS - 1);
    expect(await shop.standing()).toEqual([ID]);
    await shop.pass(2);
    expect([await shop.standing(), shop.heard.at(-1)]).toEqual([[], `signal-cleared ${ID}`]);
  });
});

describe('a cash-out pattern', () => {
  const ID = 'cash-out:withdrawal:1';
  const story = useRiskStory();
  const open = (): Promise<RiskStory> => story().open({ transaction: 10_000_000, withdrawal: 5_000_000 });
  const sell = async (
    shop: RiskStory,
    orderId: string,
    amount = 500_000,
    parties: Parties = { buyerRef: 'buyer' },
  ): Promise<void> => {
    await shop.pass(3_600);
    await shop.doing((ledger) => ledger.sell(orderId, amount, parties));
  };
  const withdraw = async (shop: RiskStory, withdrawalId = 'w'): Promise<readonly string[]> =>
    shop.feed({ kind: 'withdrawal', withdrawalId, amount: 100 });

  it('freezes all of the withdrawal line until a person has looked, and lifts nothing by itself but what nobody confirmed', async () => {
    const shop = await open();
    for (const order of ['1', '2', '3']) await sell(shop, order);
    expect(shop.heard.filter((each) => each.includes('cash-out'))).toEqual([]);
    await withdraw(shop);
    expect(await shop.line('withdrawal')).toMatchObject({ frozen: 5_000_000, available: 0 });
    expect(await shop.frozen('transaction')).toBe(0);
    expect(shop.lastHeard('case-requested')).toMatchObject({ kind: 'cash-out', caseRequestId: ID });
    await shop.doing((ledger) => ledger.confirm(ID));
    await shop.pass(30 * DAY_SECONDS);
    expect(await shop.frozen('withdrawal')).toBe(5_000_000);
    await shop.doing((ledger) => ledger.release(ID));
    expect([await shop.frozen('withdrawal'), await shop.standing()]).toEqual([0, []]);
  });

  it('gives the merchant a general reason', async () => {
    const shop = await open();
    for (const order of ['1', '2', '3']) await sell(shop, order);
    await withdraw(shop);
    const shown = { reasonCode: 'security-check', placedBy: { checklist: [], clearsByItself: false } };
    expect(shop.lastHeard('limit-frozen')).toMatchObject(shown);
    const merchant = story().service.as('merchant', 'shop');
    const limits = await merchant.get('/v1/merchants/shop/limits');
    expect(limits.body.freezes).toMatchObject([{ line: 'withdrawal', reasonCode: 'security-check' }]);
    const situation = await merchant.get('/v1/merchants/shop/situation');
    const [cause] = situation.body.lines.at(-1).causes;
    expect(cause).toMatchObject({ id: limits.body.freezes[0].freezeId, waitingFor: 'platform', comesBack: { kind: 'person' } });
    for (const { text } of [limits, situation]) expect(text).not.toMatch(/cash-out|account-check|default@/);
  });

  it.each(['device', 'account'])(
    'sees three orders of one %s by several buyers, and the merchant is told no more than else',
    async (party) => {
      const shop = await open();
      for (const order of ['1', '2', '3'])
        await sell(shop, order, 500_000, { buyerRef: `buyer-${order}`, [`${party}Ref`]: 'the-one' });
      await withdraw(shop);
      expect(await shop.frozen('withdrawal')).toBe(5_000_000);
      expect(shop.lastHeard('signal-raised')).toMatchObject({ grounds: [{ measure: `order-pattern:${party}`, value: 3 }] });
      const merchant = story().service.as('merchant', 'shop');
      for (const path of ['limits', 'situation', 'reservations/3']) {
        const { status, text } = await merchant.get(`/v1/merchants/shop/${path}`);
        expect([status, text]).toEqual([
          200,
          expect.not.stringMatching(/cash-out|account-check|order-pattern|the-one|default@/),
        ]);
      }
    },
  );

  it('is none with two orders, other amounts, other buyers, or a withdrawal more than a day later', async () => {
    const [two, odd, many, late] = await Promise.all(['two', 'odd', 'many', 'late'].map((id) => story().of(id)));
    for (const shop of [two!, odd!, many!, late!]) await shop.open({ transaction: 10_000_000, withdrawal: 5_000_000 });
    for (const order of ['1', '2']) await sell(two!, order);
    for (const order of ['1', '2', '3']) await sell(odd!, order, 500_100);
    for (const order of ['1', '2', '3'])
      await sell(many!, order, 500_000, { buyerRef: `buyer-${order}`, deviceRef: `device-${order}` });
    for (const shop of [two!, odd!, many!]) await withdraw(shop);
    for (const order of ['1', '2', '3']) await sell(late!, order);
    await late!.pass(DAY_SECONDS + 1);
    await withdraw(late!);
    for (const shop of [two!, odd!, many!, late!]) expect(await shop.frozen('withdrawal')).toBe(0);
  });

  it('freezes once, whether the withdrawal or the last order is known first, and when all is told twice', async () => {
    const shop = await open();
    for (const order of ['1', '2']) await sell(shop, order);
    await shop.pass(1_800);
    await withdraw(shop);
    expect(await shop.frozen('withdrawal')).toBe(0);
    const before = shop.clock.now();
    await shop.pass(60);
    const late = { effectiveAt: new Date(Date.parse(before) - 60_000).toISOString(), buyerRef: 'buyer' };
    await shop.doing(async (ledger) => {
      await ledger.reserve('3', 500_000, late);
      await ledger.capture('3', 500_000, late.effectiveAt);
    });
    expect(await shop.frozen('withdrawal')).toBe(5_000_000);
    const effects = await shop.effects();
    await shop.doing((ledger) => ledger.capture('3', 500_000, late.effectiveAt));
    await shop.feed({ kind: 'withdrawal', withdrawalId: 'w', amount: 100, observedAt: before });
    expect(await shop.effects()).toEqual(effects);
  });
});
