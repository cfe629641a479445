import type { Instant } from '@limit-ledger/kernel';
import type { DailyValues } from '../../observation.js';
import type { Condition } from '../../rules/condition.js';
import type { Quantity } from '../../rules/measure.js';
import { DayLedger } from '../days/day-ledger.js';
import { dayNumberOf } from '../days/day-number.js';
import { NO_FACTS, type RiskFacts } from '../facts/risk-facts.js';
import { conditionOutcome } from './condition-outcome.js';
import { Reading } from './reading.js';

const NOW: Instant = '2026-07-10T04:00:00.000Z';
type Days = Readonly<Record<string, DailyValues>>;

function reading(days: Days, facts: Partial<RiskFacts> = {}): Reading {
  const ledger = new DayLedger();
  for (const [day, values] of Object.entries(days))
    ledger.put({ day: dayNumberOf(day), observedAt: NOW, values, superseded: [] });
  return new Reading(ledger, { ...NO_FACTS, ...facts }, NOW);
}
const outcome = (condition: Condition, days: Days, facts: Partial<RiskFacts> = {}, after?: string) =>
  conditionOutcome(condition, reading(days, facts), 'credit', after === undefined ? undefined : dayNumberOf(after));

const of = (field: 'returns' | 'orders', kind: 'day' | 'month'): Quantity => ({ of: 'field', field, window: { kind } });
const rate = (kind: 'day' | 'month', change: Partial<Condition>): Condition => ({
  measure: { kind: 'ratio', numerator: of('returns', kind), denominators: [of('orders', kind)] },
  comparison: 'above',
  threshold: 800,
  ...change,
});
const BAD = { orders: 100, returns: 9 };
const GOOD = { orders: 100, returns: 8 };

describe('a minimum sample', () => {
  const condition = rate('day', { minimumSample: { quantity: of('orders', 'day'), atLeast: 30 } });

  it.each([
    [
      { orders: 30, returns: 9 },
      { holds: true, sample: 30 },
    ],
    [
      { orders: 29, returns: 9 },
      { holds: undefined, sample: 29 },
    ],
    [{ returns: 9 }, { holds: undefined, sample: 0 }],
    [{ orders: 30 }, { holds: undefined, sample: 30 }],
  ])('of 30 orders, with %j: %j', (values, expected) => {
    const { holds, sample, until } = outcome(condition, { '2026-07-01': values });
    expect({ holds, sample }).toStrictEqual(expected);
    expect(until).toBe('2026-07-01');
  });
});

describe('days running', () => {
  const running = (days: number): Condition => rate('day', { course: { kind: 'consecutive-days', days } });

  it.each([
    ['hold on the last of them', [GOOD, BAD, BAD], 2, { holds: true, course: 2 }],
    ['do not hold before it', [GOOD, BAD, BAD], 3, { holds: false, course: 2 }],
    ['are counted no further than is asked', [BAD, BAD, BAD], 2, { holds: true, course: 2 }],
    ['do not hold where the last does not', [BAD, BAD, GOOD], 1, { holds: false, course: 0 }],
    ['can not be told where the last can not', [BAD, BAD, {}], 1, { holds: undefined, course: 0 }],
    ['are broken by one that can not be told', [BAD, {}, BAD], 2, { holds: false, course: 1 }],
  ])('%s', (_what, [first, second, third], days, expected) => {
    const known = { '2026-07-01': first!, '2026-07-02': second!, '2026-07-03': third! };
    const { holds, course, until } = outcome(running(days), known);
    expect({ holds, course, until }).toEqual({ ...expected, until: '2026-07-03' });
  });

  it.each([
    ['from the day after on', 2, '2026-07-01', { holds: true, course: 2 }],
    ['and not that day itself', 2, '2026-07-02', { holds: false, course: 1 }],
    ['so that on that day itself there is none', 1, '2026-07-03', { holds: false, course: 0 }],
  ])('of a way back count after its episode was raised: %s', (_what, days, after, expected) => {
    const { holds, course } = outcome(running(days), { '2026-07-01': BAD, '2026-07-02': BAD, '2026-07-03': BAD }, {}, after);
    expect({ holds, course }).toEqual(expected);
  });

  it('can not be told before any day is known', () => {
    expect(outcome(running(1), {})).toEqual({ holds: undefined });
  });
});

describe('months', () => {
  const rising = (months: number): Condition => rate('month', { course: { kind: 'rising-months', months } });
  const months = (april: DailyValues, may: DailyValues, june: DailyValues): Days => ({
    '2026-04-10': april,
    '2026-05-10': may,
    '2026-06-10': june,
    '2026-07-01': GOOD,
  });
  const [seven, nine] = [{ orders: 100, returns: 7 }, BAD];

  it.each([
    ['rise where each is worse than the one before', months(seven, GOOD, nine), { holds: true, course: 2 }],
    ['do not where two are alike', months(seven, nine, nine), { holds: false, course: 0 }],
    ['do not where one is better', months(nine, seven, nine), { holds: false, course: 1 }],
    ['rise in vain up to what is well', months({ orders: 100, returns: 6 }, seven, GOOD), { holds: false, course: 2 }],
    ['can not be told where the last can not', months(seven, GOOD, { returns: 1 }), { holds: undefined, course: 0 }],
    ['can not be told where an earlier one can not', months({ returns: 1 }, GOOD, nine), { holds: undefined, course: 1 }],
  ])('%s', (_what, days, expected) => {
    const { holds, course, until } = outcome(rising(2), days);
    expect({ holds, course, until }).toEqual({ ...expected, until: '2026-06' });
  });

  /** Two thirds of it used at the end of May and of June, and nothing now. */
  const LINE = { line: 'credit', approved: 300, available: 300, effective: 300, reserved: 0 } as const;
  const change = (day: string, used: number) => ({
    ...{ day: dayNumberOf(day), approved: 0, available: -used, effective: 0, used },
  });
  const firstDay = dayNumberOf('2026-04-01');
  const lines: RiskFacts['lines'] = new Map([
    ['credit', { now: { ...LINE, used: 0 }, firstDay, days: [change('2026-05-01', 200), change('2026-07-01', -200)] }],
  ]);
  const USED: Condition = {
    measure: {
      kind: 'ratio',
      numerator: { of: 'line', number: 'used' },
      denominators: [{ of: 'line', number: 'effective' }],
    },
    comparison: 'at-least',
    threshold: 6_666,
  };

  it('are looked at by what a line was at the ends of them', () => {
    const ends = outcome({ ...USED, course: { kind: 'month-ends', months: 2 } }, { '2026-07-05': GOOD }, { lines });
    expect(ends).toMatchObject({ holds: true, course: 2, until: '2026-06' });
    const risen = outcome({ ...USED, course: { kind: 'rising-months', months: 1 } }, { '2026-06-05': GOOD }, { lines });
    expect(risen).toMatchObject({ holds: true, course: 1, until: '2026-05' });
  });
});
