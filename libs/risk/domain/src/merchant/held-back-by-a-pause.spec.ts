import { rulesInForce } from '../rules/make-rules-in-force.js';
import { onlyRules, versionOf } from './scenario/policy-of.js';
import { RiskScenario } from './scenario/risk-scenario.js';
import { owes } from './spec-support/with-rules.js';

const KEY = 'return-rate:transaction';
const BAD = { orders: 100, returns: 9 };
const GOOD = { orders: 100, returns: 1 };
const document = onlyRules('return-rate', 'overdue-rate', 'own-overdue', 'credit-rating');
const rulesOf = (change: Parameters<typeof versionOf>[1] = {}): RiskScenario['rules'] =>
  rulesInForce([versionOf(document, change)]);
const [GOING_ON, PAUSED] = [rulesOf(), rulesOf({ paused: true })];

const breached = (): RiskScenario => new RiskScenario(PAUSED).days('2026-03-01', 3, BAD);
const evaluated = (shop: RiskScenario, version = 1): string =>
  shop.when({ type: 'evaluate-held-back', policyId: 'default', version, rules: shop.rules }).kind;
const goesOn = (shop: RiskScenario): RiskScenario => {
  shop.rules = GOING_ON;
  return shop;
};

describe('what a version held back while it had paused', () => {
  it('is recorded as such, and raised when the version goes on, once, without another metric', () => {
    const shop = breached();
    expect([shop.signals(), shop.results(KEY)]).toEqual([[], ['clear', 'clear', 'paused']]);
    expect(evaluated(goesOn(shop))).toBe('accepted');
    expect([shop.signals(), shop.results(KEY).at(-1)]).toEqual([[`raised ${KEY}:1`], 'fired']);
    expect(shop.last('signal-raised')).toMatchObject({ episode: 1, asOf: '2026-03-03', value: 900 });
    expect([evaluated(shop), shop.signals()]).toEqual(['already', [`raised ${KEY}:1`]]);
  });

  it('is still held back while the version has paused again, by another version, and of one that decides no more', () => {
    const shop = breached();
    expect(evaluated(shop)).toBe('already');
    expect(evaluated(goesOn(shop), 2)).toBe('already');
    shop.rules = rulesOf({ version: 2 });
    expect(evaluated(shop)).toBe('already');
    shop.rules = rulesInForce([]);
    expect(evaluated(shop)).toBe('already');
    expect([evaluated(goesOn(shop)), shop.signals()]).toEqual(['accepted', [`raised ${KEY}:1`]]);
  });

  it.each([
    ['is over since', (shop: RiskScenario) => shop.day('2026-03-04', GOOD)],
    ['is raised already by what came meanwhile', (shop: RiskScenario) => goesOn(shop).day('2026-03-04', BAD)],
    ['is not known any more', (shop: RiskScenario) => shop.day('2026-03-04', { orders: 1 })],
  ])('is not evaluated again where the breach %s', (_, come) => {
    const shop = breached();
    come(shop);
    const before = shop.events.length;
    expect([evaluated(goesOn(shop)), shop.events.length]).toEqual(['already', before]);
  });

  it('is the next episode of a rule that was raised before', () => {
    const shop = new RiskScenario(GOING_ON).days('2026-03-01', 3, BAD).days('2026-03-04', 9, GOOD);
    shop.rules = PAUSED;
    shop.days('2026-03-15', 3, BAD);
    expect([shop.results(KEY).at(-1), evaluated(goesOn(shop))]).toEqual(['paused', 'accepted']);
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`, `raised ${KEY}:2`]);
  });

  it('is not what a quiet time holds, which is looked at when that is over', () => {
    const key = 'overdue-rate:transaction';
    const owed = (overdueMinor: number) => ({ orders: 100, outstandingMinor: 10_000, overdueMinor });
    const shop = new RiskScenario(GOING_ON).days('2026-03-01', 1, owed(600)).days('2026-03-02', 1, owed(100));
    shop.rules = PAUSED;
    shop.day('2026-03-03', owed(550), '2026-03-03T16:04:00.000Z');
    expect([shop.results(key).at(-1), evaluated(goesOn(shop))]).toEqual(['held', 'already']);
    shop.at('2026-03-03T16:05:00.000Z');
    expect(shop.signals().at(-1)).toBe(`raised ${key}:2`);
  });

  it('leaves alone what the way back of another rule said, and is each rule by itself', () => {
    const owed = { orders: 100, returns: 9, outstandingMinor: 10_000, overdueMinor: 600 };
    const shop = new RiskScenario(PAUSED).days('2026-03-01', 3, owed);
    expect(shop.results('overdue-rate:transaction').at(-1)).toBe('paused');
    shop.day('2026-03-04', { ...owed, overdueMinor: 1 });
    evaluated(goesOn(shop));
    expect(shop.signals()).toEqual([`raised ${KEY}:1`]);
  });

  it('moves the rating where it is what lowers it', () => {
    const shop = new RiskScenario(PAUSED);
    shop.observe({ kind: 'rating', rating: 'A', observedAt: shop.now });
    for (const debt of ['one', 'two']) owes(shop, debt, 'overdue');
    expect(shop.signals()).toEqual([]);
    evaluated(goesOn(shop));
    expect(shop.signals()).toEqual(['raised own-overdue:credit:1', 'raised credit-rating:credit:1']);
  });
});
