import type { AmountMinor, Instant } from '@limit-ledger/kernel';
import type { DailyValues } from '../../observation.js';
import type { Field } from '../../rules/measure.js';
import type { DayNumber, MonthNumber } from './day-number.js';

/** What is known of one day. */
export interface DayRow {
  readonly day: DayNumber;
  readonly observedAt: Instant;
  readonly values: DailyValues;
  /** `observedAt` of what it has taken the place of or was preferred to: when that comes again, nothing happens. */
  readonly superseded: readonly Instant[];
}

/** The days of a merchant as measures read them. */
export interface DayReadings {
  readonly latestDay: DayNumber | undefined;
  valuesOf(day: DayNumber): DailyValues | undefined;
  /** The sum of a field over the known days of a month; `undefined` where no day of it is known to have one. */
  monthSumOf(month: MonthNumber, field: Field): AmountMinor | undefined;
}
