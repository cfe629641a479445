import type { Condition } from './condition.js';
import type { Field, Measure, Occurrence, Quantity } from './measure.js';
import type { Rule } from './rule.js';

/** What can change the answer of a rule; a new latest day of the data is `day`. */
export type Trigger = Field | Occurrence | 'capture' | 'day' | 'declared-sales' | 'line' | 'rating' | 'term';

/** What a rule's condition depends on. */
export function triggersOfRule(rule: Rule): ReadonlySet<Trigger> {
  return triggersOf(rule.condition);
}

export function triggersOf(condition: Condition): ReadonlySet<Trigger> {
  const triggers = new Set<Trigger>(triggersOfMeasure(condition.measure));
  if (condition.minimumSample !== undefined) triggers.add(triggerOfQuantity(condition.minimumSample.quantity));
  if (condition.course !== undefined) triggers.add('day');
  return triggers;
}

function triggersOfMeasure(measure: Measure): readonly Trigger[] {
  switch (measure.kind) {
    case 'ratio':
      return [measure.numerator, ...measure.denominators].map(triggerOfQuantity);
    case 'value':
      return [triggerOfQuantity(measure.quantity)];
    case 'occurrences':
      return [measure.of];
    case 'order-pattern':
      return ['capture', 'withdrawal'];
    case 'rating-fall':
      return ['rating'];
  }
}

function triggerOfQuantity(quantity: Quantity): Trigger {
  switch (quantity.of) {
    case 'field':
      return quantity.field;
    case 'line':
      return 'line';
    case 'declared-daily-sales':
      return 'declared-sales';
    case 'term-days':
    case 'turnover-days':
      return 'term';
  }
}
