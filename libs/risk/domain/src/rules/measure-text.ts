import { assertNever } from '@limit-ledger/kernel';
import type { Measure, Quantity, Window } from './measure.js';

/** A measure in one line, as grounds name it: `returns(7 days) / orders(7 days)`. */
export function measureText(measure: Measure): string {
  switch (measure.kind) {
    case 'ratio':
      return `${quantityText(measure.numerator)} / ${measure.denominators.map(quantityText).join(' or ')}`;
    case 'value':
      return quantityText(measure.quantity);
    case 'occurrences':
      return `${measure.of}(${measure.withinDays} days)`;
    case 'order-pattern':
      return `orders of one buyer in multiples of ${measure.multipleOf}, withdrawn within ${measure.withdrawalWithinHours} hours`;
    case 'rating-fall':
      return 'ranks that the rating fell';
    default:
      return assertNever(measure);
  }
}

function quantityText(quantity: Quantity): string {
  if (quantity.of === 'field')
    return `${quantity.mean === true ? 'mean ' : ''}${quantity.field}(${windowText(quantity.window)})`;
  return quantity.of === 'line' ? quantity.number : quantity.of;
}

function windowText(window: Window): string {
  switch (window.kind) {
    case 'day':
    case 'month':
      return window.kind;
    case 'days':
      return `${window.days} days`;
    case 'days-before':
      return `${window.days} days before`;
    default:
      return assertNever(window);
  }
}
