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

/** A sum of a field over some days. */
export interface WindowSum {
  readonly sum: AmountMinor;
  /** Of them those that are known to have the field. */
  readonly days: number;
}

/** The days of a merchant as measures read them. */
export interface DayReadings {
  readonly latestDay: DayNumber | undefined;
  valuesOf(day: DayNumber): DailyValues | undefined;
  /** From the first to the last day, both included. */
  windowSumOf(field: Field, first: DayNumber, last: DayNumber): WindowSum;
  /** The sum of a field over the known days of a month; `undefined` where no day of it is known to have one. */
  monthSumOf(month: MonthNumber, field: Field): AmountMinor | undefined;
}
