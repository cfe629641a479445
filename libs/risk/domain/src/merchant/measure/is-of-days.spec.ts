import type { Measure, Quantity } from '../../rules/measure.js';
import { isOfDays } from './is-of-days.js';

const SALES: Quantity = { of: 'field', field: 'salesMinor', window: { kind: 'day' } };
const USED: Quantity = { of: 'line', number: 'used' };
const DECLARED: Quantity = { of: 'declared-daily-sales' };
const ratio = (numerator: Quantity, ...denominators: readonly Quantity[]): Measure => ({
  kind: 'ratio',
  numerator,
  denominators,
});

describe('a measure counts as of a day of the data, and so at most once for each,', () => {
  it.each<readonly [string, Measure, boolean]>([
    ['when both its parts are of days', ratio(SALES, SALES), true],
    ['when only what is measured is', ratio(SALES, USED), true],
    ['when only what it is compared with is', ratio(USED, SALES), true],
    ['when one of several to compare with is', ratio(USED, USED, SALES), true],
    ['but not when it is of lines alone', ratio(USED, USED), false],
    ['when its value is of a day', { kind: 'value', quantity: SALES }, true],
    ['when its value was declared for a day', { kind: 'value', quantity: DECLARED }, true],
    ['but not when its value is of a line', { kind: 'value', quantity: USED }, false],
    ['nor of the term', { kind: 'value', quantity: { of: 'term-days' } }, false],
    ['nor when it counts what happens once', { kind: 'occurrences', of: 'new-device', withinDays: 7 }, false],
    ['nor when it is how far the rating fell', { kind: 'rating-fall' }, false],
  ])('%s', (_when, measure, isOfDay) => {
    expect(isOfDays(measure)).toBe(isOfDay);
  });
});
