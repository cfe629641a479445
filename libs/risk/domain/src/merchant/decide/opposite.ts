import type { Comparison, Condition } from '../../rules/condition.js';

const OPPOSITES: Readonly<Record<Comparison, Comparison>> = {
  above: 'at-most',
  'at-least': 'below',
  'at-most': 'above',
  below: 'at-least',
};

/** Holds when the condition does not, at one place: how long it held does not matter for that. */
export function opposite({ measure, comparison, threshold, minimumSample }: Condition): Condition {
  const turned = { measure, comparison: OPPOSITES[comparison], threshold };
  return minimumSample === undefined ? turned : { ...turned, minimumSample };
}
