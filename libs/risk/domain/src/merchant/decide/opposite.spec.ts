import type { Comparison, Condition } from '../../rules/condition.js';
import { opposite } from './opposite.js';

const measure: Condition['measure'] = { kind: 'occurrences', of: 'new-device', withinDays: 7 };

describe('the way back of a rule that is over as soon as its condition is', () => {
  it.each<readonly [Comparison, Comparison]>([
    ['above', 'at-most'],
    ['at-least', 'below'],
    ['at-most', 'above'],
    ['below', 'at-least'],
  ])('turns %s into %s', (comparison, turned) => {
    expect(opposite({ measure, comparison, threshold: 3 })).toStrictEqual({ measure, comparison: turned, threshold: 3 });
  });

  it('asks for the same sample, and for no days running', () => {
    const minimumSample = { quantity: { of: 'field', field: 'orders', window: { kind: 'day' } }, atLeast: 30 } as const;
    const course = { kind: 'consecutive-days', days: 3 } as const;
    expect(opposite({ measure, comparison: 'above', threshold: 3, minimumSample, course })).toStrictEqual({
      measure,
      comparison: 'at-most',
      threshold: 3,
      minimumSample,
    });
  });
});
