import type { Rule, WayBackStep } from '../rules/rule.js';
import type { RiskScenario } from './scenario/risk-scenario.js';
import { ruleLike, underRules } from './spec-support/with-rules.js';

const BAD = { orders: 100, returns: 9 };
const ID = 'return-rate:transaction:1';

const frozen = (change: Partial<Rule>): RiskScenario =>
  underRules([ruleLike('return-rate', change)]).days('2026-03-01', 3, BAD);
const withSteps = (...steps: readonly WayBackStep[]): RiskScenario => frozen({ wayBack: { kind: 'steps', steps } });
const released = (shop: RiskScenario): readonly (readonly [string, number])[] =>
  shop.all('signal-eased').map(({ step, releasesBasisPoints }) => [step, releasesBasisPoints]);

describe('a way back of steps', () => {
  it('is done when its parts are all released', () => {
    const shop = withSteps({ step: 'half', releasesBasisPoints: 5_000 }, { step: 'rest', releasesBasisPoints: 5_000 });
    expect(shop.last('signal-raised').clearsByItself).toBe(true);
    shop.step('rest');
    expect(shop.signals()).toEqual([`raised ${ID}`, `eased ${ID}`]);
    shop.step('half');
    expect(released(shop)).toEqual([
      ['rest', 5_000],
      ['half', 5_000],
    ]);
    expect(shop.last('signal-cleared')).toMatchObject({ signalId: ID, cause: 'way-back', grounds: [] });
  });

  it('waits for a person where its parts leave something over', () => {
    const shop = withSteps({ step: 'half', releasesBasisPoints: 5_000 }, { step: 'part', releasesBasisPoints: 4_999 });
    expect(shop.last('signal-raised').clearsByItself).toBe(false);
    for (const step of ['half', 'part']) shop.step(step);
    expect(released(shop)).toEqual([
      ['half', 5_000],
      ['part', 4_999],
    ]);
    expect(shop.all('signal-cleared')).toEqual([]);
  });

  it('is done with the last of its steps where none of them releases a part', () => {
    const shop = withSteps({ step: 'plan' }, { step: 'visit' });
    expect(shop.last('signal-raised').clearsByItself).toBe(true);
    shop.step('plan');
    expect(shop.all('step-noted')).toMatchObject([{ signalId: ID, step: 'plan' }]);
    expect(shop.all('signal-cleared')).toEqual([]);
    shop.step('visit');
    expect(shop.all('signal-cleared')).toHaveLength(1);
  });

  it('takes note of what else it asks the merchant for, which releases nothing and ends nothing', () => {
    const steps = [{ step: 'half', releasesBasisPoints: 10_000 }];
    const shop = frozen({ wayBack: { kind: 'steps', steps }, checklist: [{ step: 'half' }, { step: 'sales-data' }] });
    shop.step('sales-data');
    expect(shop.all('step-noted').map(({ step }) => step)).toEqual(['sales-data']);
    expect(shop.signals()).toEqual([`raised ${ID}`]);
  });

  it('knows only its own steps', () => {
    const shop = withSteps({ step: 'plan' });
    shop.step('another');
    expect([shop.all('step-noted'), shop.signals()]).toEqual([[], [`raised ${ID}`]]);
  });
});

describe('a way back by a measure', () => {
  it('takes note of the steps that it asks for, and of no others', () => {
    const { condition } = ruleLike('return-rate');
    const shop = frozen({
      wayBack: { kind: 'measured', condition: { ...condition, comparison: 'at-most' }, steps: ['plan'] },
    });
    for (const step of ['another', 'plan', 'plan']) shop.step(step, `${step} ${shop.events.length}`);
    expect(shop.all('step-noted').map(({ step }) => step)).toEqual(['plan']);
    expect(shop.results('return-rate:transaction').slice(-1)).toEqual(['unmet']);
  });

  it('takes note of no step where it asks for none, and so does one by a person', () => {
    for (const shop of [frozen({}), frozen({ wayBack: { kind: 'person' } })]) {
      const before = shop.results('return-rate:transaction').length;
      shop.step('plan');
      expect(shop.all('step-noted')).toEqual([]);
      expect(shop.results('return-rate:transaction')).toHaveLength(before);
    }
  });

  it('is looked at when what it depends on has come, and then alone', () => {
    const shop = underRules([ruleLike('return-rate'), ruleLike('usage')]);
    for (const line of ['credit', 'transaction'] as const) shop.line(line, 1_000, 950);
    shop.days('2026-03-01', 3, BAD);
    const count = (): readonly number[] =>
      ['return-rate:transaction', 'usage:credit', 'usage:transaction'].map((key) => shop.results(key).length);
    const before = count();
    shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    expect(count()).toEqual(before);
    shop.line('credit', 1_000, 940);
    expect(count()).toEqual([before[0], before[1]! + 2, before[2]]);
    expect(shop.results('usage:credit').slice(-2)).toEqual(['unmet', 'open']);
  });
});

describe('what a signal says', () => {
  it.each<readonly [string, Partial<Rule>, string | undefined]>([
    ['a freeze', { consequences: [{ kind: 'freeze', basisPoints: 1 }] }, '2026-03-10T16:05:00.000Z'],
    [
      'a freeze beside a warning',
      { consequences: [{ kind: 'warn' }, { kind: 'freeze', amount: 1 }] },
      '2026-03-10T16:05:00.000Z',
    ],
    ['no freeze', { consequences: [{ kind: 'warn' }, { kind: 'reduce', amount: 1 }] }, undefined],
  ])('ends unconfirmed when it is %s', (_what, change, endsAt) => {
    expect(frozen(change).last('signal-raised').unconfirmedEndsAt).toBe(endsAt);
  });

  it('is on all lines only what is of no line', () => {
    const shop = underRules([
      ruleLike('device', {
        condition: { measure: { kind: 'occurrences', of: 'new-device', withinDays: 7 }, comparison: 'at-least', threshold: 1 },
        consequences: [
          { kind: 'reduce', basisPoints: 100 },
          { kind: 'reduce-to-rating' },
          { kind: 'warn' },
          { kind: 'require-code' },
        ],
      }),
    ]);
    shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    shop.observe({ kind: 'anomaly', anomalyId: 'a', anomaly: 'new-device', observedAt: shop.now });
    expect(shop.last('signal-raised')).toMatchObject({ line: 'all', consequences: [{ kind: 'require-code' }] });
  });

  it('is nothing that is not known', () => {
    const shop = underRules([ruleLike('device')]);
    for (const anomalyId of ['a', 'b', 'c', 'd'])
      shop.observe({ kind: 'anomaly', anomalyId, anomaly: 'new-device', observedAt: shop.now });
    expect(Object.keys(shop.last('signal-raised')).sort()).toEqual([
      ...['checklist', 'clearsByItself', 'consequences', 'episode', 'grounds', 'line', 'merchantId', 'policyVersion'],
      ...['quietHours', 'reasonCode', 'rule', 'signalId', 'value', 'wayBack'],
    ]);
    expect(shop.last('signal-raised').grounds).toEqual([{ measure: 'new-device.7d', value: 4, threshold: 3, unit: 'count' }]);
  });

  it('tells what the rating was before it fell only where that is what it is about', () => {
    const shop = underRules([ruleLike('return-rate')]);
    for (const rating of ['A', 'B'] as const) shop.pass(60).observe({ kind: 'rating', rating, observedAt: shop.now });
    expect(shop.days('2026-03-01', 3, BAD).last('signal-raised')).not.toHaveProperty('ratingBefore');
  });
});
