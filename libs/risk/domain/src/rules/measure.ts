import type { AmountMinor } from '@limit-ledger/kernel';

/** The members of a day that can be added up; what a feed does not know is left out of sums. */
export const FIELDS = [
  'buyers',
  'cancellations',
  'complaints',
  'demandMinor',
  'depositOrders',
  'inventoryTurnsHundredths',
  'orders',
  'outstandingMinor',
  'overdueMinor',
  'repeatBuyers',
  'returns',
  'returnsMinor',
  'reviewScoreHundredths',
  'salesMinor',
] as const;
export type Field = (typeof FIELDS)[number];

/** Which days count, as of a day of the data. Days are business days of the merchant's data, months calendar months. */
export type Window =
  | { readonly kind: 'day' }
  /** So many days up to and with the day. */
  | { readonly kind: 'days'; readonly days: number }
  /** So many days before the day, that day excluded. */
  | { readonly kind: 'days-before'; readonly days: number }
  /** The calendar month of the day. */
  | { readonly kind: 'month' };

export const LINE_NUMBERS = ['approved', 'available', 'effective', 'used'] as const;
export type LineNumber = (typeof LINE_NUMBERS)[number];

/** One number, or a sum over days; unknown where nothing it is made of is known. */
export type Quantity =
  /** The sum of a field over the window; with `mean` divided by the days on which it is known. */
  | { readonly of: 'field'; readonly field: Field; readonly window: Window; readonly mean?: true }
  /** A number of the rule's line at the end of the day, as limits told it. */
  | { readonly of: 'line'; readonly number: LineNumber }
  /** The daily sales declared with a promotion guarantee that is in force on the day; the highest of several. */
  | { readonly of: 'declared-daily-sales' }
  | { readonly of: 'term-days' }
  | { readonly of: 'turnover-days' };

/** What happens once, each by an id of its own. */
export const OCCURRENCES = ['login-elsewhere', 'new-device', 'overdue', 'paid-up', 'withdrawal'] as const;
export type Occurrence = (typeof OCCURRENCES)[number];

export type Measure =
  /** In basis points: the first of the denominators that is known counts. */
  | { readonly kind: 'ratio'; readonly numerator: Quantity; readonly denominators: readonly Quantity[] }
  /** In the unit of the quantity: minor units, days, pieces, or hundredths. */
  | { readonly kind: 'value'; readonly quantity: Quantity }
  /** How often it happened in so many days up to now, by the ledger's clock. */
  | { readonly kind: 'occurrences'; readonly of: Occurrence; readonly withinDays: number }
  /**
   * The most captures of one buyer in so many days up to now, each of a whole multiple of an amount and followed by a
   * withdrawal within so many hours.
   */
  | {
      readonly kind: 'order-pattern';
      readonly withinDays: number;
      readonly multipleOf: AmountMinor;
      readonly withdrawalWithinHours: number;
    }
  /** Ranks that the rating stands below where it stood before it fell: 0 when it did not fall. */
  | { readonly kind: 'rating-fall' };
