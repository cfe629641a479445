import { addSeconds } from '@limit-ledger/kernel';
import type { Rule } from '../../rules/rule.js';
import { onlyRules } from '../scenario/policy-of.js';
import { RiskScenario } from '../scenario/risk-scenario.js';

const NOON = '2026-06-01T04:00:00.000Z';
const DAY_SECONDS = 86_400;

describe('a cash-out pattern', () => {
  const ID = 'cash-out:withdrawal:1';
  const capture = (shop: RiskScenario, orderId: string, amount = 500_000, buyerRef = 'buyer'): string =>
    shop.note({ kind: 'captured', orderId, captureId: 'c', amount, buyerRef });
  const withdraw = (shop: RiskScenario, withdrawalId: string): string =>
    shop.observe({ kind: 'withdrawal', withdrawalId, amount: 100, observedAt: shop.now });
  const suspected = (): RiskScenario => {
    const shop = RiskScenario.of('cash-out').at(NOON);
    for (const order of ['1', '2', '3']) capture(shop.pass(3_600), order);
    withdraw(shop.pass(3_600), 'w');
    return shop;
  };

  it('freezes all of the withdrawal line, and the pair, with a general reason, until a person has looked', () => {
    const shop = suspected();
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    expect(shop.last('signal-raised')).toMatchObject({
      consequences: [
        { kind: 'freeze', line: 'withdrawal', basisPoints: 10_000 },
        { kind: 'freeze-pair', parties: [{ kind: 'buyer', ref: 'buyer' }] },
      ],
      unconfirmedEndsAt: addSeconds(shop.now, 7 * DAY_SECONDS),
      reasonCode: 'account-check',
      checklist: [],
      clearsByItself: false,
    });
    expect(shop.last('case-requested')).toMatchObject({ kind: 'cash-out' });
    shop.pass(60 * DAY_SECONDS);
    expect(shop.signals()).toEqual([`raised ${ID}`]);
  });

  it('is no pattern with two orders, other amounts, other buyers, or a withdrawal too late', () => {
    const two = RiskScenario.of('cash-out').at(NOON);
    for (const order of ['1', '2']) capture(two, order);
    const odd = RiskScenario.of('cash-out').at(NOON);
    for (const order of ['1', '2', '3']) capture(odd, order, 500_100);
    const buyers = RiskScenario.of('cash-out').at(NOON);
    for (const order of ['1', '2', '3']) capture(buyers, order, 500_000, order);
    const late = RiskScenario.of('cash-out').at(NOON);
    for (const order of ['1', '2', '3']) capture(late, order);
    late.pass(DAY_SECONDS + 1);
    for (const shop of [two, odd, buyers, late]) withdraw(shop, 'w');
    expect([two, odd, buyers, late].flatMap((shop) => shop.signals())).toEqual([]);
  });

  const of = (shop: RiskScenario, orderId: string, parties: object): string =>
    shop.note({ kind: 'captured', orderId, captureId: 'c', amount: 500_000, ...parties });
  const seenBy = (...orders: readonly object[]): string | undefined => {
    const shop = RiskScenario.of('cash-out').at(NOON);
    orders.forEach((parties, index) => of(shop, `${index}`, parties));
    withdraw(shop, 'w');
    return shop.signals().length === 0
      ? undefined
      : shop.last('signal-raised').grounds.map(({ measure, value }) => `${measure} ${value}`)[0];
  };

  it.each([
    ['buyerRef', 'order-pattern:buyer 3'],
    ['deviceRef', 'order-pattern:device 3'],
    ['accountRef', 'order-pattern:account 3'],
  ])('is one of orders of one %s, whatever else they name', (party, grounds) => {
    const others = ['buyerRef', 'deviceRef', 'accountRef'].filter((each) => each !== party);
    const orders = [1, 2, 3].map((order) => ({
      [party]: 'one',
      ...Object.fromEntries(others.map((each) => [each, `${order}`])),
    }));
    expect(seenBy(...orders)).toBe(grounds);
    expect(seenBy(...[1, 2, 3].map(() => ({ [party]: 'one' })))).toBe(grounds);
  });

  it('adds up no orders of a buyer with those of a device or an account, though they are called the same', () => {
    expect(seenBy({ buyerRef: 'one' }, { deviceRef: 'one' }, { accountRef: 'one' })).toBeUndefined();
    expect(seenBy({ buyerRef: 'one' }, { buyerRef: 'one', deviceRef: 'two' }, { deviceRef: 'two' }, {})).toBeUndefined();
  });

  it('is told by the strongest of the three, as many by the buyer', () => {
    const [both, device] = [{ buyerRef: 'b', deviceRef: 'd' }, { deviceRef: 'd' }];
    expect(seenBy(both, both, both)).toBe('order-pattern:buyer 3');
    expect(seenBy(both, both, both, device)).toBe('order-pattern:device 4');
  });

  it('is seen when the withdrawal was known before the last capture was told', () => {
    const shop = RiskScenario.of('cash-out').at(NOON);
    for (const order of ['1', '2']) capture(shop, order);
    withdraw(shop.pass(60), 'w');
    const fact = { kind: 'captured', orderId: '3', captureId: 'c', amount: 500_000, buyerRef: 'buyer' } as const;
    shop.when({ type: 'note-limits', notes: [{ revision: 99, effectiveTime: NOON, facts: [fact] }], rules: shop.rules });
    expect(shop.signals()).toEqual([`raised ${ID}`]);
  });

  it('names everybody who showed it, and no more than its policy lets it', () => {
    const orders = [1, 2, 3].map((order) => ({ buyerRef: 'b', deviceRef: 'd', accountRef: `${order}` }));
    const ofRule = (consequences: Rule['consequences']): readonly object[] => {
      const [rule, ...rest] = onlyRules('cash-out').rules;
      expect(rest).toEqual([]);
      const shop = RiskScenario.under({ ...onlyRules('cash-out'), rules: [{ ...rule!, consequences }] }).at(NOON);
      orders.forEach((parties, index) => of(shop, `${index}`, parties));
      withdraw(shop, 'w');
      const { consequences: told, unconfirmedEndsAt } = shop.last('signal-raised');
      expect(unconfirmedEndsAt).toBeDefined();
      return told;
    };
    const [buyer, device] = [
      { kind: 'buyer', ref: 'b' },
      { kind: 'device', ref: 'd' },
    ];
    expect(ofRule([{ kind: 'freeze-pair', partiesAtMost: 2 }])).toEqual([{ kind: 'freeze-pair', parties: [buyer, device] }]);
    expect(ofRule([{ kind: 'freeze-pair', partiesAtMost: 1 }])).toEqual([{ kind: 'freeze-pair', parties: [buyer] }]);
  });

  it('is muted after a person lifted the freeze, until it was once clear', () => {
    const shop = suspected();
    shop.note({ kind: 'lifted', signalId: ID });
    capture(shop.pass(3_600), '4');
    withdraw(shop, 'w2');
    expect(shop.results('cash-out:withdrawal').at(-1)).toBe('muted');
    withdraw(shop.pass(8 * DAY_SECONDS), 'w3');
    expect(shop.results('cash-out:withdrawal').at(-1)).toBe('clear');
    for (const order of ['5', '6', '7']) capture(shop, order);
    withdraw(shop, 'w4');
    expect(shop.signals().at(-1)).toBe('raised cash-out:withdrawal:2');
  });
});
