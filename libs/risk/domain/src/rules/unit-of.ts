import type { MeasuredInput } from '@limit-ledger/contracts';
import { assertNever } from '@limit-ledger/kernel';
import type { Measure, Quantity } from './measure.js';

/** What a measure, its threshold and its recorded value are counted in. */
export function unitOf(measure: Measure): MeasuredInput['unit'] {
  switch (measure.kind) {
    case 'ratio':
      return 'basis-points';
    case 'value':
      return unitOfQuantity(measure.quantity);
    case 'occurrences':
    case 'order-pattern':
      return 'count';
    case 'rating-fall':
      return 'rank';
    default:
      return assertNever(measure);
  }
}

function unitOfQuantity(quantity: Quantity): MeasuredInput['unit'] {
  if (quantity.of === 'line' || quantity.of === 'declared-daily-sales') return 'minor-units';
  if (quantity.of !== 'field') return 'count';
  if (quantity.field.endsWith('Minor')) return 'minor-units';
  return quantity.field.endsWith('Hundredths') ? 'hundredths' : 'count';
}
