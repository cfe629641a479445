import type { DailyValues, Observation } from '../observation.js';
import { onlyRules } from './scenario/policy-of.js';
import { RiskScenario } from './scenario/risk-scenario.js';

const BAD = { orders: 100, returns: 9 };
const RATE = 'return-rate:transaction';
const TERM = 'term-mismatch:transaction';

const evaluations = (shop: RiskScenario): number => shop.all('rules-evaluated').length;
const term = (shop: RiskScenario, termDays: number, turnoverDays = 50): string =>
  shop.pass(60).observe({ kind: 'account-term', observedAt: shop.now, termDays, turnoverDays });

describe('a feed is stale', () => {
  it.each([
    ['when it tells of what was seen more than five minutes ago', '2026-03-01T23:54:59.999Z', true],
    ['and not at five minutes', '2026-03-01T23:55:00.000Z', undefined],
  ])('%s', (_what, observedAt, stale) => {
    const shop = RiskScenario.of().at('2026-03-02T00:00:00.000Z');
    shop.day('2026-03-01', BAD, observedAt);
    expect(shop.last('observation-accepted').stale).toBe(stale);
  });

  it('and never where the policy says nothing of it', () => {
    const { staleSeconds: _none, ...document } = onlyRules();
    const shop = RiskScenario.under(document).at('2026-03-09T00:00:00.000Z');
    shop.day('2026-03-01', BAD, '2026-03-01T16:05:00.000Z');
    expect(shop.last('observation-accepted').stale).toBeUndefined();
  });
});

describe('a month is known to its end', () => {
  const completed = (shop: RiskScenario): readonly (true | undefined)[] =>
    shop.all('observation-accepted').map(({ completesMonth }) => completesMonth);

  it('with its last day, from the first day of a merchant on', () => {
    expect(completed(RiskScenario.of().days('2026-03-30', 3, BAD))).toEqual([undefined, true, undefined]);
    expect(completed(RiskScenario.of().days('2026-03-31', 2, BAD))).toEqual([true, undefined]);
  });

  it('with a later day, where its last one is left out', () => {
    const shop = RiskScenario.of().days('2026-03-30', 1, BAD).days('2026-04-02', 2, BAD);
    expect(completed(shop)).toEqual([undefined, true, undefined]);
  });

  it('and not with a day of an earlier month that comes late, nor of a store, nor with anything else', () => {
    const shop = RiskScenario.of().days('2026-03-31', 1, BAD).days('2026-04-15', 1, BAD);
    shop.day('2026-03-20', BAD, shop.now);
    shop.at('2026-05-01T00:00:00.000Z');
    shop.observe({ kind: 'daily-metrics', day: '2026-04-30', observedAt: shop.now, storeId: 'store-1', values: BAD });
    shop.observe({ kind: 'rating', rating: 'A', observedAt: shop.now });
    shop.day('2026-04-15', BAD, '2026-04-15T16:00:00.000Z');
    expect(completed(shop)).toEqual([true, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('a day of a single store', () => {
  it('is kept beside those of the merchant, and decides nothing', () => {
    const shop = RiskScenario.of('return-rate').days('2026-03-01', 2, BAD);
    const before = evaluations(shop);
    const values = { orders: 1, returns: 1 };
    shop.observe({ kind: 'daily-metrics', day: '2026-03-03', observedAt: shop.pass(86_400).now, storeId: 'store-1', values });
    expect(evaluations(shop)).toBe(before);
    expect(shop.risk.view().latestDay).toBe('2026-03-02');
    shop.day('2026-03-03', BAD);
    expect(shop.signals()).toEqual([`raised ${RATE}:1`]);
  });
});

describe('a correction', () => {
  /** Corrects the second of two bad days, and tells how the rule came out in all. */
  const corrected = (values: DailyValues): readonly string[] => {
    const shop = RiskScenario.of('return-rate').days('2026-03-01', 2, { ...BAD, complaints: 1 });
    expect(shop.day('2026-03-02', values, '2026-03-02T17:00:00.000Z')).toBe('accepted');
    return shop.results(RATE);
  };

  it.each([
    ['of what no rule looks at evaluates none', { ...BAD, complaints: 2 }, ['clear', 'clear']],
    ['of what a rule looks at evaluates it', { ...BAD, returns: 8 }, ['clear', 'clear', 'clear']],
    ['that knows less than before evaluates it too', { orders: 100 }, ['clear', 'clear', 'silent']],
  ])('%s', (_what, values, results) => {
    expect(corrected({ complaints: 1, ...values })).toEqual(results);
  });
});

describe('an account term', () => {
  const steps = (...terms: readonly number[]): readonly string[] => {
    const shop = RiskScenario.of('daily-peak').days('2026-05-01', 31, { orders: 50, salesMinor: 100 });
    shop.days('2026-06-01', 1, { orders: 50, salesMinor: 200 });
    for (const days of terms) term(shop, days);
    return shop.all('signal-eased').map(({ step }) => step);
  };

  it.each([
    ['the first that is heard of', [60], []],
    ['as long as before', [60, 60], []],
    ['a longer one', [60, 90], []],
    ['a shorter one', [60, 59], ['shorter-term']],
  ])('is a step of a way back when it is shorter: %s', (_what, terms, done) => {
    expect(steps(...terms)).toEqual(done);
  });

  it('may move the rating, where a rule says so', () => {
    const document = onlyRules('term-mismatch');
    const rules = document.rules.map((rule) => ({ ...rule, consequences: [{ kind: 'rating-step', steps: 1 } as const] }));
    const shop = RiskScenario.under({ ...document, rules }).at('2026-03-01T00:00:00.000Z');
    shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    term(shop, 90, 45);
    term(shop, 60, 45);
    expect(shop.all('rating-changed').map(({ rating, cause }) => [rating, cause])).toEqual([
      ['B', 'fed'],
      ['C', 'rule'],
      ['B', 'way-back'],
    ]);
  });

  it('is not looked at when only the rating is told', () => {
    const shop = RiskScenario.of('term-mismatch').at('2026-03-01T00:00:00.000Z');
    term(shop, 90, 50);
    shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    expect(shop.results(TERM)).toEqual(['clear']);
  });
});

describe('what happens once', () => {
  it('is counted from its moment on, where the clock of its feed is ahead', () => {
    const shop = RiskScenario.of('device').at('2026-03-01T00:00:00.000Z');
    const device = (anomalyId: string, observedAt: string): Observation => ({
      ...{ kind: 'anomaly', anomaly: 'new-device' },
      ...{ anomalyId, observedAt },
    });
    for (const id of ['a', 'b', 'c']) shop.observe(device(id, shop.now));
    shop.observe(device('ahead', '2026-03-01T00:01:00.000Z'));
    expect(shop.results('device:all').at(-1)).toBe('clear');
    shop.at('2026-03-01T00:01:00.000Z').observe({ ...device('a', shop.now) });
    expect(shop.results('device:all').at(-1)).toBe('fired');
  });
});
