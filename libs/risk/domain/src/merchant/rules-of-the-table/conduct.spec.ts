import { addSeconds } from '@limit-ledger/kernel';
import { RiskScenario } from '../scenario/risk-scenario.js';

const NOON = '2026-06-01T04:00:00.000Z';
const DAY_SECONDS = 86_400;

describe('a term mismatch', () => {
  const term = (shop: RiskScenario, termDays: number, turnoverDays: number): string =>
    shop.pass(60).observe({ kind: 'account-term', observedAt: shop.now, termDays, turnoverDays });

  it('suggests a shorter term when the turnover takes half of it or less, until the term has changed', () => {
    const shop = RiskScenario.of('term-mismatch').at(NOON);
    term(shop, 90, 46);
    expect(shop.signals()).toEqual([]);
    term(shop, 90, 45);
    expect(shop.last('signal-raised').consequences).toEqual([
      { kind: 'suggest', line: 'transaction', suggestion: 'shorter-term', termDaysAtMost: 60 },
    ]);
    term(shop, 60, 45);
    expect(shop.signals()).toEqual(['raised term-mismatch:transaction:1', 'cleared term-mismatch:transaction:1']);
  });
});

describe('new devices', () => {
  const ID = 'device:all:1';
  const device = (shop: RiskScenario, anomalyId: string, observedAt = shop.now): string =>
    shop.observe({ kind: 'anomaly', anomalyId, anomaly: 'new-device', observedAt });
  const four = (): RiskScenario => {
    const shop = RiskScenario.of('device').at(NOON);
    for (const id of ['a', 'b', 'c', 'd']) device(shop.pass(60), id);
    return shop;
  };

  it('ask for a code on every write after the fourth in 7 days, and for a review', () => {
    const shop = four();
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    expect(shop.last('signal-raised')).toMatchObject({ line: 'all', consequences: [{ kind: 'require-code' }] });
    expect(shop.last('case-requested')).toMatchObject({ kind: 'device' });
  });

  it('are forgotten after 7 quiet days, by the clock and without any traffic', () => {
    const shop = four();
    const last = shop.now;
    shop.at(addSeconds(last, 7 * DAY_SECONDS - 1));
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    shop.at(addSeconds(last, 7 * DAY_SECONDS));
    expect(shop.signals()).toEqual([`raised ${ID}`, `cleared ${ID}`]);
  });

  it('are not quiet while another one comes', () => {
    const shop = four();
    device(shop.pass(6 * DAY_SECONDS), 'e');
    shop.pass(6 * DAY_SECONDS);
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    shop.pass(DAY_SECONDS);
    expect(shop.signals()).toEqual([`raised ${ID}`, `cleared ${ID}`]);
  });

  it('are counted once each, in whatever order, and not when they are older than the window', () => {
    const shop = RiskScenario.of('device').at(NOON);
    for (const id of ['a', 'b', 'c']) device(shop, id, addSeconds(NOON, -id.charCodeAt(0)));
    expect(device(shop, 'a', addSeconds(NOON, -97))).toBe('already');
    device(shop, 'old', addSeconds(NOON, -7 * DAY_SECONDS));
    expect(shop.signals()).toEqual([]);
    device(shop, 'late', addSeconds(NOON, -6 * DAY_SECONDS));
    expect(shop.signals()).toEqual([`raised ${ID}`]);
    expect(device(shop, 'ancient', addSeconds(NOON, -100 * DAY_SECONDS))).toBe('observation.too-old');
  });
});
