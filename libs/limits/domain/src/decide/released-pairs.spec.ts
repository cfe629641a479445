import { addSeconds } from '@limit-ledger/kernel';
import { BUYER, DEVICE, pairOf, release, signal, whole } from '../scenario/cash-out-pair.js';
import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';

let orders = 0;
const isBarred = (shop: LedgerScenario): boolean =>
  shop.verdict({ type: 'reserve-limit', orderId: `o-${(orders += 1)}`, amount: 1, buyerRef: 'b-1' }) === 'order.not-possible';
const shopOf = (): LedgerScenario => LedgerScenario.of({ transaction: 1_000, withdrawal: 500 });

describe('the freeze of a pair', () => {
  const barred = (): LedgerScenario => shopOf().given(signal.raised([whole, pairOf(BUYER)]));

  it('is placed once, and neither comes back nor goes twice', () => {
    const shop = barred();
    expect(shop.verdict(signal.raised([whole, pairOf(DEVICE)]))).toBe('already');
    shop.given(signal.cleared());
    expect([shop.verdict(signal.cleared()), shop.verdict(signal.raised([whole, pairOf(BUYER)]))]).toEqual([
      'already',
      'already',
    ]);
    expect([isBarred(shop), 'barredParties' in shop.state.merchant]).toEqual([false, false]);
    expect('parties' in shop.state.merchant.freezes[signal.id]!).toBe(false);
  });

  it('stands as long as a unit of the line does, and goes with the last one', () => {
    const shop = barred().given({ ...release, amount: 499 });
    expect([isBarred(shop), 'parties' in shop.last('freeze-released').data]).toEqual([true, false]);
    shop.given({ ...release, releaseId: 'r-2', amount: 1 });
    expect([isBarred(shop), shop.last('freeze-released').data.parties]).toEqual([false, [BUYER]]);
  });

  it('is told by the freezes alone: an event that says otherwise is none of this history', () => {
    const shop = barred();
    const content = { freezeId: signal.id, cause: 'signal', perLine: [], remaining: [], deltas: [] } as const;
    const event = { type: 'freeze-released', data: { ...content, parties: [DEVICE] }, effectiveTime: shop.now } as const;
    const recorded = { ...event, revision: shop.events.length, recordedTime: shop.now };
    expect(() => shop.decider.evolve(shop.state, recorded)).toThrow('barred are the parties of the freezes');
  });

  it('is not mentioned where nobody was barred', () => {
    const other = signalOf('plain', 'withdrawal');
    for (const ending of [other.cleared(), other.eased('a', 10_000)]) {
      const outcome = shopOf()
        .given(other.raised([whole]))
        .when(ending);
      const [released] = outcome.kind === 'accepted' ? outcome.events : [];
      expect(Object.keys(released!.data)).not.toContain('parties');
    }
  });

  it('goes with the release of its one line by name', () => {
    expect(isBarred(barred().given({ ...release, line: 'withdrawal' }))).toBe(false);
  });

  it('of all lines stands while anything remains on one of them', () => {
    const all = signalOf('cash-out', 'all');
    const shop = shopOf().given(all.raised([{ kind: 'freeze', line: 'all', basisPoints: 5_000 }, pairOf(BUYER)]));
    shop.given({ ...release, freezeId: all.id, line: 'withdrawal' });
    expect(isBarred(shop)).toBe(true);
    shop.given({ ...release, freezeId: all.id, releaseId: 'r-2', line: 'transaction' });
    expect(isBarred(shop)).toBe(false);
  });

  it.each([
    ['with the line', [whole, pairOf(BUYER)]],
    ['alone', [pairOf(BUYER)]],
  ])('ends where nobody confirms it, %s, and stands where somebody does', (_, consequences) => {
    const unconfirmedEndsAt = addSeconds(SCENARIO_START, 60);
    const confirm = { type: 'confirm-freeze', freezeId: signal.id, confirmId: 'c' } as const;
    const [left, confirmed] = [shopOf(), shopOf()];
    for (const shop of [left, confirmed]) shop.given(signal.raised(consequences, { unconfirmedEndsAt }));
    confirmed.given(confirm);
    for (const shop of [left, confirmed]) expect([shop.pass(59).now, isBarred(shop)]).toEqual([expect.any(String), true]);
    for (const shop of [left, confirmed]) shop.pass(1);
    expect([isBarred(left), left.last('freeze-released').data]).toMatchObject([
      false,
      { cause: 'unconfirmed', parties: [BUYER] },
    ]);
    expect(isBarred(confirmed)).toBe(true);
    expect(left.decider.nextDueAt(left.state)).not.toBe(unconfirmedEndsAt);
  });

  it('ends as of its own moment where it is placed after that at which nobody had confirmed it', () => {
    const shop = shopOf().pass(60);
    shop.given(signal.raised([pairOf(BUYER)], { unconfirmedEndsAt: SCENARIO_START })).pass(0);
    expect([shop.last('freeze-released').effectiveTime, isBarred(shop)]).toEqual([shop.now, false]);
  });

  it.each([
    ['with the line', [whole, pairOf(BUYER)]],
    ['alone', [pairOf(BUYER)]],
  ])('is eased by the last step of its way back only, %s', (_, consequences) => {
    const shop = shopOf().given(signal.raised(consequences), signal.eased('a', 5_000));
    expect([isBarred(shop), 'parties' in shop.last('freeze-released').data]).toEqual([true, false]);
    expect(shop.verdict(signal.eased('a', 5_000))).toBe('already');
    shop.given(signal.eased('b', 5_000));
    expect([isBarred(shop), shop.last('freeze-released').data.parties]).toEqual([false, [BUYER]]);
    expect(shop.verdict(signal.eased('c', 5_000))).toBe('already');
  });

  it('notes a step that releases nothing while it stands alone', () => {
    const shop = shopOf().given(signal.raised([pairOf(BUYER)]), signal.noted('a'), signal.cleared());
    expect([isBarred(shop), shop.verdict(signal.noted('b'))]).toEqual([false, 'already']);
  });

  it('of two rules stands until both have let it go', () => {
    const other = signalOf('hunted', 'transaction');
    const shop = barred().given(other.raised([pairOf(BUYER, DEVICE)]), signal.cleared());
    expect([isBarred(shop), shop.state.merchant.barredParties]).toEqual([true, { 'buyer:b-1': 1, 'device:d-1': 1 }]);
    shop.given(other.cleared());
    expect(isBarred(shop)).toBe(false);
  });

  it('holds up no increase: no line is held', () => {
    const shop = shopOf().given(signal.raised([pairOf(BUYER)]));
    const from = shop.now;
    const grant = { type: 'grant-temporary-increase', increaseId: 'i', line: 'transaction', amount: 10 } as const;
    shop.given({ ...grant, kind: 'temporary', from, until: addSeconds(from, 3_600) }).pass(1);
    expect(shop.line('transaction').temporary).toBe(10);
  });
});
