import type { Condition } from '../condition.js';
import type { Field, LineNumber, Measure, Quantity, Window } from '../measure.js';

export const DAY: Window = { kind: 'day' };
export const MONTH: Window = { kind: 'month' };
export const lastDays = (days: number): Window => ({ kind: 'days', days });

export const field = (name: Field, window: Window): Quantity => ({ of: 'field', field: name, window });
export const lineNumber = (number: LineNumber): Quantity => ({ of: 'line', number });
export const ratio = (numerator: Quantity, ...denominators: readonly Quantity[]): Measure => ({
  kind: 'ratio',
  numerator,
  denominators,
});

/** Thirty orders in the window; below it a rule is silent. */
export const thirtyOrders = (window: Window): NonNullable<Condition['minimumSample']> => ({
  quantity: field('orders', window),
  atLeast: 30,
});

/** The rolling rate of 7 days is below 8% on 3 days running. */
export const RETURN_RATE_BACK: Condition = {
  measure: ratio(field('returns', lastDays(7)), field('orders', lastDays(7))),
  comparison: 'below',
  threshold: 800,
  minimumSample: thirtyOrders(lastDays(7)),
  course: { kind: 'consecutive-days', days: 3 },
};
