import { rulesInForce } from '../../rules/make-rules-in-force.js';
import type { Rule } from '../../rules/rule.js';
import { onlyRules, versionOf } from '../scenario/policy-of.js';
import { RiskScenario } from '../scenario/risk-scenario.js';

const NOON = '2026-06-01T04:00:00.000Z';
const ID = 'cash-out:withdrawal:1';
const of = (shop: RiskScenario, orderId: string, parties: object): string =>
  shop.note({ kind: 'captured', orderId, captureId: 'c', amount: 500_000, ...parties });
const withdraw = (shop: RiskScenario, withdrawalId: string): string =>
  shop.observe({ kind: 'withdrawal', withdrawalId, amount: 100, observedAt: shop.now });

describe('a cash-out pattern of which an episode is open', () => {
  it('takes in who shows it while the episode is open, once each, up to as many as the policy lets it', () => {
    const [rule] = onlyRules('cash-out').rules;
    const consequences = [
      { kind: 'freeze', basisPoints: 10_000 },
      { kind: 'freeze-pair', partiesAtMost: 2 },
    ] as const;
    const shop = RiskScenario.under({ ...onlyRules('cash-out'), rules: [{ ...rule!, consequences }] }).at(NOON);
    const ordered = (buyerRef: string): void => {
      for (const order of ['1', '2', '3']) of(shop.pass(60), buyerRef + order, { buyerRef });
      withdraw(shop.pass(60), `w-${buyerRef}`);
    };
    for (const buyer of ['a', 'b', 'c']) ordered(buyer);
    withdraw(shop.pass(60), 'again');
    expect(shop.signals()).toEqual([`raised ${ID}`, `widened ${ID}`]);
    expect(shop.last('signal-widened')).toEqual({
      ...{ merchantId: 'shop', signalId: ID, rule: 'cash-out', line: 'withdrawal', episode: 1 },
      ...{ policyVersion: shop.last('signal-raised').policyVersion, reasonCode: 'account-check' },
      parties: [{ kind: 'buyer', ref: 'b' }],
    });
    const [episode] = shop.risk.view().episodes;
    expect(episode!.consequences[1]).toMatchObject({ parties: [{ ref: 'a' }, { ref: 'b' }] });
  });

  it('takes in others though they are called the same, and never anybody again', () => {
    const shop = RiskScenario.of('cash-out').at(NOON);
    for (const order of ['1', '2', '3']) of(shop, order, { buyerRef: 'a', deviceRef: 'd' });
    withdraw(shop.pass(60), 'w-1');
    for (const order of ['4', '5', '6']) of(shop, order, { buyerRef: 'd', deviceRef: 'a' });
    for (const withdrawal of ['w-2', 'w-3']) withdraw(shop.pass(60), withdrawal);
    expect(shop.all('signal-widened').map(({ parties }) => parties)).toEqual([
      [
        { kind: 'buyer', ref: 'd' },
        { kind: 'device', ref: 'a' },
      ],
    ]);
  });

  it('takes in nobody where its signal barred nobody, or its rule bars nobody any more', () => {
    const withoutPair = [{ kind: 'freeze', basisPoints: 10_000 }] as const;
    const [rule] = onlyRules('cash-out').rules;
    const under = (consequences: Rule['consequences']) => ({ ...onlyRules('cash-out'), rules: [{ ...rule!, consequences }] });
    for (const [first, then] of [
      [withoutPair, rule!.consequences],
      [rule!.consequences, withoutPair],
    ] as const) {
      const shop = RiskScenario.under(under(first)).at(NOON);
      for (const order of ['1', '2', '3']) of(shop, order, { buyerRef: 'a' });
      withdraw(shop, 'w');
      shop.rules = RiskScenario.under(under(then)).rules;
      for (const order of ['4', '5', '6']) of(shop.pass(60), order, { buyerRef: 'b' });
      withdraw(shop.pass(60), 'w-2');
      expect([shop.signals(), shop.results('cash-out:withdrawal').at(-1)]).toEqual([[`raised ${ID}`], 'open']);
    }
  });

  it('takes in nobody while its version pauses', () => {
    const shop = RiskScenario.of('cash-out').at(NOON);
    for (const order of ['1', '2', '3']) of(shop, order, { buyerRef: 'a' });
    withdraw(shop.pass(60), 'w-1');
    const version = versionOf(onlyRules('cash-out'));
    shop.rules = rulesInForce([{ ...version, paused: true }]);
    for (const order of ['4', '5', '6']) of(shop, order, { buyerRef: 'b' });
    withdraw(shop.pass(60), 'w-2');
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    shop.rules = rulesInForce([version]);
    withdraw(shop.pass(60), 'w-3');
    expect(shop.signals()).toEqual([`raised ${ID}`, `widened ${ID}`]);
  });
});
