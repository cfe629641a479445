import type { Condition } from '../../rules/condition.js';
import type { Fraction } from '../measure/fraction.js';
import { evaluationOf } from './evaluation-of.js';
import { groundsOf } from './grounds-of.js';

const OF = { key: 'peak:transaction', policyVersion: 'default@1' };
const RATE: Condition = {
  measure: {
    kind: 'ratio',
    numerator: { of: 'field', field: 'salesMinor', window: { kind: 'day' } },
    denominators: [{ of: 'field', field: 'salesMinor', window: { kind: 'days-before', days: 30 }, mean: true }],
  },
  comparison: 'above',
  threshold: 15_000,
};
const COUNT: Condition = {
  measure: { kind: 'occurrences', of: 'new-device', withinDays: 7 },
  comparison: 'above',
  threshold: 3,
};
const peak: Fraction = { top: 5, topDays: 1, bottom: 90, bottomDays: 30, scale: 10_000 };
const known = (text: unknown): unknown => JSON.parse(JSON.stringify(text));

describe('what is recorded of an evaluation', () => {
  it('is both parts of a rate, and over how many days its mean went', () => {
    const outcome = { holds: true, fraction: peak, sample: 40, until: '2026-06-01' };
    expect(known(evaluationOf(OF, RATE, outcome, 'fired'))).toEqual({
      ...OF,
      days: 30,
      denominator: 90,
      numerator: 5,
      result: 'fired',
      sample: 40,
      threshold: 15_000,
      until: '2026-06-01',
      value: 16_666,
    });
  });

  it.each([
    ['of single days no number of days', { topDays: 1, bottomDays: 1 }, undefined],
    ['a mean below', { topDays: 1, bottomDays: 30 }, 30],
    ['a mean above', { topDays: 7, bottomDays: 1 }, 7],
    ['of two means the longer', { topDays: 7, bottomDays: 30 }, 30],
    ['of two means the longer, if it is above', { topDays: 31, bottomDays: 30 }, 31],
  ])('%s', (_what, days, recorded) => {
    expect(evaluationOf(OF, RATE, { holds: true, fraction: { ...peak, ...days } }, 'fired').days).toBe(recorded);
  });

  it('is of what is counted the count alone', () => {
    const fraction: Fraction = { top: 4, topDays: 1, bottom: 1, bottomDays: 1, scale: 1 };
    expect(known(evaluationOf(OF, COUNT, { holds: true, fraction, course: 2 }, 'fired'))).toEqual({
      ...OF,
      course: 2,
      result: 'fired',
      threshold: 3,
      value: 4,
    });
    expect(groundsOf(COUNT, { holds: true, fraction })).toStrictEqual([
      { measure: 'new-device.7d', value: 4, threshold: 3, unit: 'count' },
    ]);
  });

  it('is no value where it can not be told, and there are no grounds then', () => {
    const outcome = { holds: undefined, sample: 12 };
    expect(known(evaluationOf({ ...OF, isShadow: true }, RATE, outcome, 'silent'))).toEqual({
      ...OF,
      result: 'silent',
      sample: 12,
      shadow: true,
      threshold: 15_000,
    });
    expect(groundsOf(RATE, outcome)).toEqual([]);
  });
});

describe('the grounds of a signal', () => {
  it.each([
    ['until the day they count as of', '2026-06-01', '2026-06-01'],
    ['until the last day of the month they count as of', '2026-06', '2026-06-30'],
  ])('go %s', (_what, until, lastDay) => {
    expect(groundsOf(RATE, { holds: true, fraction: peak, sample: 40, until })).toStrictEqual([
      {
        measure: 'salesMinor.day:mean-salesMinor.30d-before',
        numerator: 5,
        denominator: 90,
        value: 16_666,
        threshold: 15_000,
        unit: 'basis-points',
        sample: 40,
        until: lastDay,
      },
    ]);
  });
});
