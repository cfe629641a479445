import type { SpecAnswer } from '@limit-ledger/testing';
import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const DAY_SECONDS = 86_400;
const ID = 'cash-out:withdrawal:1';
const BUYER = { buyerRef: 'round-sums' };
const LINES = { transaction: 10_000_000, withdrawal: 5_000_000 };

const story = useRiskStory();

const sell = async (shop: RiskStory, orderId: string, parties: object = BUYER): Promise<void> => {
  await shop.pass(3_600);
  await shop.doing((ledger) => ledger.sell(orderId, 500_000, parties));
};
const withdraw = (shop: RiskStory, withdrawalId = 'w'): Promise<readonly string[]> =>
  shop.feed({ kind: 'withdrawal', withdrawalId, amount: 100 });
const suspected = async (lines: Readonly<Record<string, number>> = LINES, parties?: object): Promise<RiskStory> => {
  const shop = await story().open(lines);
  for (const order of ['1', '2', '3']) await sell(shop, order, parties);
  await withdraw(shop);
  return shop;
};
/** How a new order of them is answered, as the order system asks. */
const ordered = async (shop: RiskStory, orderId: string, parties: object = BUYER): Promise<SpecAnswer> =>
  shop.service.as('service').reserve(shop.merchantId, { orderId, amount: 1, ...parties });
const statusOf = async (shop: RiskStory, orderId: string, parties?: object): Promise<number> =>
  (await ordered(shop, orderId, parties)).status;

describe('the pair of a cash-out pattern', () => {
  it('is refused at this merchant, others are not, nor is it elsewhere, until a person lets it go', async () => {
    const shop = await suspected();
    const elsewhere = await story().of('elsewhere').open(LINES);
    expect(await ordered(shop, '4')).toMatchObject({ status: 422, body: { code: 'order.not-possible' } });
    expect(await statusOf(shop, '5', { buyerRef: 'another' })).toBe(201);
    expect(await statusOf(shop, '6', {})).toBe(201);
    expect(await statusOf(elsewhere, '4')).toBe(201);
    await shop.doing((ledger) => ledger.release(ID));
    expect([await statusOf(shop, '4'), await shop.standing()]).toEqual([201, []]);
    // The rule is silent there until its condition was once false.
    await withdraw(shop, 'w-2');
    expect(await statusOf(shop, '7')).toBe(201);
  });

  it('keeps its orders: what was reserved is captured, given back and told again', async () => {
    const shop = await story().open(LINES);
    await shop.doing((ledger) => ledger.reserve('before', 500_000, { ...BUYER, ttlSeconds: 86_400 }));
    for (const order of ['1', '2', '3']) await sell(shop, order);
    await withdraw(shop);
    expect(await statusOf(shop, '4')).toBe(422);
    expect((await shop.operator.reserve('shop', { orderId: 'before', amount: 500_000, ...BUYER })).status).toBe(200);
    await shop.doing((ledger) => ledger.repay('1', 500_000));
    const voided = await shop.service.as('service').keyed('/v1/merchants/shop/reservations/before/void', {});
    expect([voided.status, (await shop.line('transaction')).used]).toEqual([200, 1_000_000]);
  });

  it('is refused once, however often and in whatever order it is told, and late', async () => {
    const shop = await story().open(LINES);
    for (const order of ['1', '2']) await sell(shop, order);
    await shop.pass(1_800);
    await withdraw(shop);
    const before = shop.clock.now();
    await shop.pass(60);
    expect(await statusOf(shop, 'free')).toBe(201);
    const late = { effectiveAt: new Date(Date.parse(before) - 60_000).toISOString(), ...BUYER };
    await shop.doing(async (ledger) => {
      await ledger.reserve('3', 500_000, late);
      await ledger.capture('3', 500_000, late.effectiveAt);
    });
    expect(await statusOf(shop, '4')).toBe(422);
    const effects = await shop.effects();
    await shop.doing((ledger) => ledger.capture('3', 500_000, late.effectiveAt));
    await shop.feed({ kind: 'withdrawal', withdrawalId: 'w', amount: 100, observedAt: before });
    expect([await shop.effects(), await statusOf(shop, '4')]).toEqual([effects, 422]);
    await shop.doing((ledger) => ledger.release(ID));
    await shop.doing((ledger) => ledger.release(ID));
    expect(await statusOf(shop, '4')).toBe(201);
  });

  it.each(['device', 'account'])('is a merchant and a %s as well, with whatever buyer', async (party) => {
    const shop = await suspected(LINES, { [`${party}Ref`]: 'the-one' });
    expect(await statusOf(shop, '4', { buyerRef: 'somebody', [`${party}Ref`]: 'the-one' })).toBe(422);
    expect(await statusOf(shop, '5', { buyerRef: 'the-one' })).toBe(201);
  });

  it('is everybody who showed it, whoever of them orders next', async () => {
    const shop = await suspected(LINES, { buyerRef: 'one-buyer', deviceRef: 'one-device' });
    for (const parties of [{ buyerRef: 'one-buyer' }, { buyerRef: 'another', deviceRef: 'one-device' }])
      expect(await statusOf(shop, '4', parties)).toBe(422);
  });

  it('is whoever shows it while the episode is open as well', async () => {
    const shop = await suspected();
    for (const order of ['4', '5', '6']) await sell(shop, order, { buyerRef: 'another' });
    expect(await statusOf(shop, '7', { buyerRef: 'another' })).toBe(201);
    await withdraw(shop, 'w-2');
    expect([await statusOf(shop, '8', { buyerRef: 'another' }), await statusOf(shop, '8')]).toEqual([422, 422]);
    const risk = shop.heard.filter((each) => /^(signal|case)-/.test(each));
    expect(risk).toEqual([`signal-raised ${ID}`, `case-requested ${ID}`, `signal-widened ${ID}`]);
    await shop.doing((ledger) => ledger.release(ID));
    expect([await statusOf(shop, '8', { buyerRef: 'another' }), await statusOf(shop, '9')]).toEqual([201, 201]);
  });

  it('is refused too where no withdrawal line was ever opened, and let go by naming the episode', async () => {
    const shop = await suspected({ transaction: 10_000_000 });
    expect([await statusOf(shop, '4'), await shop.frozen()]).toEqual([422, 0]);
    await shop.doing((ledger) => ledger.release(ID));
    expect([await statusOf(shop, '4'), await shop.standing()]).toEqual([201, []]);
  });

  it('may order again when nobody confirmed it in 7 days, and not when somebody did', async () => {
    const [left, confirmed] = [await suspected(), await story().of('confirmed').open({ transaction: 10_000_000 })];
    for (const order of ['1', '2', '3']) await sell(confirmed, order);
    await withdraw(confirmed);
    await confirmed.doing((ledger) => ledger.confirm(ID));
    await left.pass(7 * DAY_SECONDS);
    expect([await statusOf(left, '4'), await statusOf(confirmed, '4')]).toEqual([201, 422]);
  });

  it('may order again when the version that refused it is undone', async () => {
    const shop = await suspected();
    await shop.analyst.post('/v1/policies/default/undo', {});
    // Its episodes are ended one after the other, behind the answer.
    await shop.analyst.eventually('/v1/merchants/shop/risk', ({ episodes }) => episodes.length === 0);
    await shop.settled();
    expect([await statusOf(shop, '4'), await shop.frozen('withdrawal')]).toEqual([201, 0]);
  });

  it('is told in general words to who asks, and to the merchant not at all', async () => {
    const shop = await suspected();
    const refused = await ordered(shop, '4');
    const items = [{ orderId: '4', amount: 1, ...BUYER }];
    const batched = await shop.service.as('service').post('/v1/merchants/shop/reservations/batch', { items });
    expect(batched.body.items).toMatchObject([{ orderId: '4', status: 422, code: 'order.not-possible' }]);
    const told = [refused, batched];
    const merchant = story().service.as('merchant', 'shop');
    for (const path of ['limits', 'situation', 'usage-detail']) told.push(await merchant.get(`/v1/merchants/shop/${path}`));
    for (const { text } of told)
      expect(text).not.toMatch(/cash-out|account-check|round-sums|pair|parties|barred|default@|freezes":\["/);
    expect(JSON.stringify(shop.lastHeard('limit-frozen'))).not.toMatch(/round-sums|parties/);
    const [{ code, en }] = (await merchant.get('/v1/reason-codes')).body.reasonCodes.filter(
      (each: { readonly code: string }) => each.code === 'order-not-possible',
    );
    expect([code, en.text]).toEqual(['order-not-possible', expect.not.stringMatching(/cash|suspect|check/i)]);
  });

  it('is shown to those who decide: in the episode, in the freeze and in the situation', async () => {
    const shop = await suspected();
    const parties = [{ kind: 'buyer', ref: 'round-sums' }];
    expect((await shop.risk()).episodes[0].consequences).toMatchObject([{ kind: 'freeze' }, { kind: 'freeze-pair', parties }]);
    expect((await shop.limits()).freezes).toMatchObject([{ freezeId: ID, parties }]);
    const situation = await shop.service.as('reviewer').get('/v1/merchants/shop/situation');
    const comesBack = { kind: 'person', role: 'reviewer', unlessConfirmed: true };
    const placedIn = { type: 'limit-frozen', actor: { subject: 'risk' } };
    expect(situation.body.barred).toMatchObject([{ id: ID, parties, rule: 'cash-out', comesBack, placedIn }]);
  });
});
