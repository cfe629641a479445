import { assertNever } from '@limit-ledger/kernel';
import type { Measure, Quantity, Window } from './measure.js';

/** What a name in published grounds may be long; the version that decided says it in full. */
const LONGEST = 64;

/** The name of a measure in grounds, of letters, digits and `.:-`: of a ratio numerator and denominators, `returns.7d:orders.7d`. */
export function measureText(measure: Measure): string {
  switch (measure.kind) {
    case 'ratio':
      return [measure.numerator, ...measure.denominators].map(quantityText).join(':').slice(0, LONGEST);
    case 'value':
      return quantityText(measure.quantity);
    case 'occurrences':
      return `${measure.of}.${measure.withinDays}d`;
    case 'order-pattern':
    case 'rating-fall':
      return measure.kind;
    default:
      return assertNever(measure);
  }
}

function quantityText(quantity: Quantity): string {
  if (quantity.of === 'field')
    return `${quantity.mean === true ? 'mean-' : ''}${quantity.field}.${windowText(quantity.window)}`;
  return quantity.of === 'line' ? quantity.number : quantity.of;
}

function windowText(window: Window): string {
  switch (window.kind) {
    case 'day':
    case 'month':
      return window.kind;
    case 'days':
      return `${window.days}d`;
    case 'days-before':
      return `${window.days}d-before`;
    default:
      return assertNever(window);
  }
}
