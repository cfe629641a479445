import type { Measure, Quantity } from '../../rules/measure.js';

/** Whether a measure counts as of a day of the data, and not as of the moment. */
export function isOfDays(measure: Measure): boolean {
  if (measure.kind === 'ratio') return isOfDay(measure.numerator) || measure.denominators.some(isOfDay);
  return measure.kind === 'value' && isOfDay(measure.quantity);
}

const isOfDay = ({ of }: Quantity): boolean => of === 'field' || of === 'declared-daily-sales';
