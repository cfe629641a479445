import type { AmountMinor, BusinessDate } from '@limit-ledger/kernel';
import type { DayLedger } from '../merchant/days/day-ledger.js';
import { dateOf, monthTextOf } from '../merchant/days/day-number.js';
import type { DailyValues } from '../observation.js';

/** What is kept of a merchant's days, as insight reads it; never changes. */
export interface InsightReadings {
  /** Oldest first, at most 100. */
  readonly days: readonly { readonly day: BusinessDate; readonly values: DailyValues }[];
  /** `YYYY-MM` with the sales of its known days, oldest first, at most 14. */
  readonly months: readonly { readonly month: string; readonly sales: AmountMinor }[];
}

/** Present as the part of a merchant's risk that is asked for by this key. */
export const INSIGHT = 'insight';

export function insightReadings(ledger: DayLedger): InsightReadings {
  const { rows, months } = ledger.kept();
  return {
    days: rows.map(({ day, values }) => ({ day: dateOf(day), values })),
    months: months.flatMap(([month, { salesMinor }]) =>
      salesMinor === undefined ? [] : [{ month: monthTextOf(month), sales: salesMinor }],
    ),
  };
}
