import { addSeconds } from '@limit-ledger/kernel';
import type { Party } from '../party.js';
import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';
import type { SignalConsequence } from '../signal-commands.js';

const BUYER: Party = { kind: 'buyer', ref: 'b-1' };
const DEVICE: Party = { kind: 'device', ref: 'd-1' };
const signal = signalOf('cash-out', 'withdrawal');
const whole = { kind: 'freeze', line: 'withdrawal', basisPoints: 10_000 } as const;
const pairOf = (...parties: readonly Party[]): SignalConsequence => ({ kind: 'freeze-pair', parties });
const release = { type: 'release-freeze', freezeId: signal.id, releaseId: 'r-1', reasonCode: 'manual' } as const;

let orders = 0;
const reserve = (names: object) => ({ type: 'reserve-limit', orderId: `o-${(orders += 1)}`, amount: 1, ...names }) as const;
const shopOf = (lines: object = { transaction: 1_000, withdrawal: 500 }): LedgerScenario => LedgerScenario.of(lines);
const verdictsOf = (shop: LedgerScenario, ...named: readonly object[]): readonly string[] =>
  named.map((names) => shop.verdict(reserve(names)));

describe('whoever showed a pattern', () => {
  it('reserves nothing more at this merchant, on whatever line; others do, and those that nobody names', () => {
    const shop = shopOf({ transaction: 1_000, credit: 1_000, withdrawal: 500 });
    shop.given(signal.raised([whole, pairOf(BUYER, DEVICE)]));
    const buyers = [{ buyerRef: 'b-1' }, { buyerRef: 'b-1', lines: ['credit'] }, { buyerRef: 'b-2', deviceRef: 'd-1' }];
    expect(verdictsOf(shop, ...buyers)).toEqual(Array(3).fill('order.not-possible'));
    const others = [
      {},
      { buyerRef: 'b-2' },
      { buyerRef: 'd-1' },
      { deviceRef: 'b-1' },
      { accountRef: 'b-1', deviceRef: 'd-2' },
    ];
    expect(verdictsOf(shop, ...others)).toEqual(Array(5).fill('accepted'));
    expect(shop.line('withdrawal')).toMatchObject({ frozen: 500, available: 0 });
  });

  it('is nobody where nobody is named, whatever they are called', () => {
    const shop = shopOf().given(signal.raised([pairOf({ kind: 'buyer', ref: 'undefined' })]));
    expect(verdictsOf(shop, {}, { buyerRef: 'undefined' })).toEqual(['accepted', 'order.not-possible']);
  });

  it('is barred as an account too', () => {
    const shop = shopOf().given(signal.raised([pairOf({ kind: 'account', ref: 'a' })]));
    expect(verdictsOf(shop, { accountRef: 'a' }, { buyerRef: 'a' })).toEqual(['order.not-possible', 'accepted']);
  });

  it('is told nothing but that it is not possible, whether or not there is room', () => {
    const shop = shopOf().given(signal.raised([whole, pairOf(BUYER)]));
    for (const amount of [1, 5_000]) {
      const outcome = shop.when({ ...reserve({ buyerRef: 'b-1' }), amount });
      const rejection = { code: 'order.not-possible', detail: 'this order is not possible at present' };
      expect(outcome).toEqual({ kind: 'rejected', rejection });
    }
  });

  it('keeps what was reserved before: it is told again, captured, given back and reversed', () => {
    const shop = shopOf();
    const [kept, dropped] = [reserve({ buyerRef: 'b-1' }), reserve({ buyerRef: 'b-1' })];
    shop.given(kept, dropped, signal.raised([whole, pairOf(BUYER)]));
    expect(shop.verdict(kept)).toBe('already');
    shop.given(
      { type: 'capture-limit', orderId: kept.orderId, captureId: 'c', amount: 1 },
      { type: 'void-limit', orderId: dropped.orderId },
      { type: 'replenish-limit', orderId: kept.orderId, replenishmentId: 'p', amount: 1, cause: 'repayment' },
      { type: 'reverse-replenishment', orderId: kept.orderId, reversalId: 'v', replenishmentId: 'p', reasonCode: 'manual' },
      { type: 'book-limit', orderId: 'booked', amount: 1 },
    );
    expect(shop.line('transaction')).toMatchObject({ reserved: 0, used: 2 });
  });

  it('is part of the freeze of the line, wherever in the list it stands', () => {
    const shop = shopOf().given(signal.raised([pairOf(BUYER), whole]));
    expect(shop.events.slice(3).map(({ type }) => type)).toEqual(['limit-frozen', 'usage-warning-raised']);
    expect(shop.last('limit-frozen').data).toMatchObject({ line: 'withdrawal', basisPoints: 10_000, parties: [BUYER] });
  });

  it.each([
    ['is not open', { transaction: 1_000 }, ['signal-not-applied', 'limit-frozen'], []],
    ['is not named', { transaction: 1_000 }, ['limit-frozen'], []],
    ['is empty', { transaction: 1_000, withdrawal: 0 }, ['limit-frozen'], [{ line: 'withdrawal', amount: 0 }]],
  ])('is barred until a person lets it go where the line %s', (name, lines, types, perLine) => {
    const shop = shopOf(lines);
    const before = shop.events.length;
    shop.given(signal.raised(name === 'is not named' ? [pairOf(BUYER)] : [whole, pairOf(BUYER)]));
    expect(shop.typesFrom(before)).toEqual(types);
    expect(shop.last('limit-frozen').data).toMatchObject({ freezeId: signal.id, risk: true, parties: [BUYER], perLine });
    expect(verdictsOf(shop, { buyerRef: 'b-1' })).toEqual(['order.not-possible']);
    expect(
      [
        { ...release, amount: 1 },
        { ...release, line: 'credit' as const },
      ].map((each) => shop.verdict(each)),
    ).toEqual(Array(2).fill('freeze.exceeds-remaining'));
    if (perLine.length === 0) {
      const nothing = { line: 'withdrawal', floating: false, blocks: [], deltas: [] };
      expect(shop.last('limit-frozen').data).toMatchObject(nothing);
    }
    shop.given(release);
    expect(shop.last('freeze-released').data).toMatchObject({ cause: 'request', parties: [BUYER], perLine, deltas: [] });
    expect(verdictsOf(shop, { buyerRef: 'b-1' })).toEqual(['accepted']);
    expect([shop.verdict(release), shop.verdict({ ...release, releaseId: 'r-2' })]).toEqual([
      'already',
      'freeze.exceeds-remaining',
    ]);
  });
});

describe('the freeze of a pair', () => {
  const barred = (): LedgerScenario => shopOf().given(signal.raised([whole, pairOf(BUYER)]));
  const isBarred = (shop: LedgerScenario): boolean => verdictsOf(shop, { buyerRef: 'b-1' })[0] === 'order.not-possible';

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
    const outcome = shopOf()
      .given(other.raised([whole]))
      .when(other.cleared());
    const [released] = outcome.kind === 'accepted' ? outcome.events : [];
    expect(Object.keys(released!.data)).not.toContain('parties');
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

describe('a pair that can not be frozen', () => {
  const notApplied = (shop: LedgerScenario): object => shop.last('signal-not-applied').data;

  it('is recorded where nobody is named, and the line is frozen all the same', () => {
    for (const pair of [pairOf(), { kind: 'freeze-pair' }]) {
      const shop = shopOf().given(signal.raised([whole, pair]));
      expect([notApplied(shop), shop.line('withdrawal').frozen]).toMatchObject([
        { kind: 'freeze-pair', code: 'request.invalid' },
        500,
      ]);
    }
  });

  it('is recorded where a person gave its id to another freeze', () => {
    const shop = shopOf();
    shop.given({ type: 'freeze-limit', freezeId: signal.id, line: 'withdrawal', amount: 1, reasonCode: 'manual' });
    shop.given(signal.raised([pairOf(BUYER)]));
    expect(notApplied(shop)).toMatchObject({ kind: 'freeze-pair', code: 'id.conflict' });
  });

  it('is recorded where too many are barred already, and the line is frozen all the same', () => {
    const many = Array.from({ length: 199 }, (_, index): Party => ({ kind: 'buyer', ref: `m-${index}` }));
    const shop = shopOf().given(signalOf('many').raised([pairOf(...many)]));
    const last = signalOf('last');
    shop.given(last.raised([pairOf(DEVICE)]), signal.raised([whole, pairOf(BUYER)]));
    const tooMany = { kind: 'freeze-pair', code: 'parties.too-many', detail: expect.stringContaining('200') };
    expect([notApplied(shop), shop.line('withdrawal').frozen]).toMatchObject([tooMany, 500]);
    expect(verdictsOf(shop, { buyerRef: 'b-1' }, { deviceRef: 'd-1' })).toEqual(['accepted', 'order.not-possible']);
    expect(shop.given(signal.cleared()).last('freeze-released').data).not.toHaveProperty('parties');
  });
});
