import { addSeconds, type Instant } from '@limit-ledger/kernel';
import type { DailyValues } from '../../observation.js';
import type { Measure, Quantity } from '../../rules/measure.js';
import { DayLedger } from '../days/day-ledger.js';
import { dayNumberOf } from '../days/day-number.js';
import { NO_FACTS, type KnownIncrease, type OnceObserved, type RiskFacts } from '../facts/risk-facts.js';
import { valueOf } from './fraction.js';
import { measureAt } from './measure-at.js';
import { quantityAt } from './quantity-at.js';
import { Reading } from './reading.js';

const NOON: Instant = '2026-06-10T04:00:00.000Z';
const TODAY = dayNumberOf('2026-06-10');
const later = (seconds: number): Instant => addSeconds(NOON, seconds);
const transaction = { line: 'transaction', day: TODAY, isLineAtDay: false } as const;
const nowhere = { ...transaction, day: undefined };

/** Days up to today, today the last. */
function reading(facts: Partial<RiskFacts> = {}, ...days: readonly DailyValues[]): Reading {
  const ledger = new DayLedger();
  days.forEach((values, index) => {
    ledger.put({ day: TODAY - days.length + 1 + index, observedAt: NOON, values, superseded: [] });
  });
  return new Reading(ledger, { ...NO_FACTS, ...facts }, NOON);
}

describe('sales that were declared with an increase', () => {
  const DECLARED: Quantity = { of: 'declared-daily-sales' };
  const START = '2026-06-09T16:00:00.000Z';
  const END = '2026-06-10T16:00:00.000Z';
  const increase = (from: Instant, until: Instant, declaredDailySales = 400): KnownIncrease => ({
    ...{ increaseId: `${from} ${declaredDailySales}`, from, until, declaredDailySales },
  });

  it.each([
    ['over the whole day', [increase('2026-06-01T16:00:00.000Z', '2026-06-20T16:00:00.000Z')], 400],
    ['from the last second of the day on', [increase(addSeconds(END, -1), '2026-06-20T16:00:00.000Z')], 400],
    ['only from the next day on', [increase(END, '2026-06-20T16:00:00.000Z')], undefined],
    ['until the first second of the day', [increase('2026-06-01T16:00:00.000Z', addSeconds(START, 1))], 400],
    ['only until the day before', [increase('2026-06-01T16:00:00.000Z', START)], undefined],
    ['the higher of two', [increase(START, END), increase(START, END, 500), increase(START, END, 450)], 500],
    ['none', [], undefined],
  ])('count for a day on which it is in force: %s', (_what, increases, sum) => {
    expect(quantityAt(DECLARED, reading({ increases }), transaction)?.sum).toBe(sum);
  });
});

describe('what can not be told', () => {
  const sales: Quantity = { of: 'field', field: 'salesMinor', window: { kind: 'day' } };
  const sum: Quantity = { of: 'field', field: 'salesMinor', window: { kind: 'days', days: 3 } };
  const mean: Quantity = { of: 'field', field: 'salesMinor', window: { kind: 'days', days: 3 }, mean: true };
  const line = { line: 'transaction', approved: 9, available: 8, effective: 9, reserved: 0, used: 1 } as const;
  const known: Partial<RiskFacts> = { lines: new Map([['transaction', { now: line, firstDay: TODAY, days: [] }]]) };

  it.each<readonly [string, Quantity, Partial<RiskFacts>, typeof transaction | typeof nowhere | { line: 'all' }]>([
    ['a field of a day, before any is known', sales, {}, nowhere],
    ['a field that the feed left out', sales, {}, transaction],
    ['a sum over days on none of which it is known', mean, {}, transaction],
    ['declared sales, before any day is known', { of: 'declared-daily-sales' }, {}, nowhere],
    ['a line that limits never told', { of: 'line', number: 'used' }, {}, transaction],
    ['a number of all lines at once', { of: 'line', number: 'used' }, known, { ...transaction, line: 'all' }],
    ['the term, before any is known', { of: 'term-days' }, {}, transaction],
    ['the turnover, before any is known', { of: 'turnover-days' }, {}, transaction],
  ])('%s', (_what, quantity, facts, place) => {
    expect(quantityAt(quantity, reading(facts, { orders: 1 }), { ...transaction, ...place })).toBeUndefined();
  });

  it('a line at the end of a day, before any day is known', () => {
    const used: Quantity = { of: 'line', number: 'used' };
    expect(quantityAt(used, reading(known), { ...nowhere, isLineAtDay: true })).toBeUndefined();
    expect(quantityAt(used, reading(known), { ...transaction, isLineAtDay: true })).toEqual({ sum: 1, days: 1 });
  });

  it.each<readonly [string, Measure, DailyValues]>([
    ['a rate of what is not known', { kind: 'ratio', numerator: sales, denominators: [mean] }, { orders: 1 }],
    ['a rate of nothing', { kind: 'ratio', numerator: sales, denominators: [mean] }, { salesMinor: 0 }],
    ['how far the rating fell, before there is one', { kind: 'rating-fall' }, {}],
  ])('%s', (_what, measure, values) => {
    expect(measureAt(measure, reading({}, values), transaction)).toBeUndefined();
  });

  it('is left out of sums and means, and the mean is over the days that are known', () => {
    const some = reading({}, { salesMinor: 10 }, {}, { salesMinor: 20 });
    expect(quantityAt(mean, some, transaction)).toEqual({ sum: 30, days: 2 });
    expect(quantityAt(sum, some, transaction)).toEqual({ sum: 30, days: 1 });
  });
});

describe('orders that look like cash', () => {
  const PATTERN: Measure = { kind: 'order-pattern', withinDays: 7, multipleOf: 1_000, withdrawalWithinHours: 24 };
  const DAY = 86_400;
  const payout = (seconds: number): OnceObserved => ({
    ...{ kind: 'withdrawal', withdrawalId: 'w', observedAt: later(seconds), amount: 1 },
  });
  const login = (seconds: number): OnceObserved => ({
    ...{ kind: 'anomaly', anomalyId: 'a', anomaly: 'new-device', observedAt: later(seconds) },
  });
  const countOf = (capturedAt: number, amount: number, followed: OnceObserved): number => {
    const capture = { captureId: 'c', orderId: 'o', buyerRef: 'b', amount, at: later(capturedAt) };
    const occurrences = [{ naturalKey: 'k', observation: followed, superseded: [] }];
    return valueOf(measureAt(PATTERN, reading({ captures: [capture], occurrences }), transaction)!);
  };

  it.each([
    ['are followed by a payout', -60, 2_000, payout(0), 1],
    ['are followed by a payout at once', -60, 2_000, payout(-60), 1],
    ['are followed by one a day later to the second', -DAY, 2_000, payout(0), 1],
    ['are not, when the payout comes later than that', -DAY - 1, 2_000, payout(0), 0],
    ['are not, when the payout was before', -60, 2_000, payout(-61), 0],
    ['are not, when something else follows', -60, 2_000, login(0), 0],
    ['are not of an even amount', -60, 2_001, payout(0), 0],
    ['are not, seven days ago', -7 * DAY, 2_000, payout(-7 * DAY), 0],
    ['are so less than seven days ago', 1 - 7 * DAY, 2_000, payout(-6 * DAY), 1],
  ])('%s', (_what, capturedAt, amount, followed, count) => {
    expect(countOf(capturedAt, amount, followed)).toBe(count);
  });
});
