import type { Party } from '../party.js';
import { BUYER, DEVICE, pairOf, release, signal, whole } from '../scenario/cash-out-pair.js';
import { LedgerScenario } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';

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
