import type { Measure, Quantity } from './measure.js';

export const COMPARISONS = ['above', 'at-least', 'at-most', 'below'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** How long it has to hold; without it the day, or the moment, of the evaluation alone counts. */
export type Course =
  /** On so many days running, the day of the evaluation the last. */
  | { readonly kind: 'consecutive-days'; readonly days: number }
  /** In the last complete month, the measure having risen from month to month so many times running. */
  | { readonly kind: 'rising-months'; readonly months: number }
  /** At the ends of so many complete months running, the last of them the last complete one. */
  | { readonly kind: 'month-ends'; readonly months: number };

export interface Condition {
  readonly measure: Measure;
  readonly comparison: Comparison;
  /** In the unit of the measure: basis points of a ratio, else as the quantity is counted. */
  readonly threshold: number;
  /** Below it there is no answer: the rule is silent. */
  readonly minimumSample?: { readonly quantity: Quantity; readonly atLeast: number };
  readonly course?: Course;
}
