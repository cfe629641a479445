import type { AmountMinor } from '@limit-ledger/kernel';
import type { DailyValues } from '../../observation.js';
import type { Field } from '../../rules/measure.js';
import type { DayLedger } from './day-ledger.js';
import { dateOf, monthNumberOf, type DayNumber, type MonthNumber } from './day-number.js';
import type { DayReadings } from './day-readings.js';

/** The days as they are once a day has these values: what a decision looks at before anything is recorded. */
export class DaysWith implements DayReadings {
  readonly latestDay: DayNumber;
  private readonly month: MonthNumber;

  constructor(
    private readonly ledger: DayLedger,
    private readonly day: DayNumber,
    private readonly values: DailyValues,
  ) {
    this.latestDay = Math.max(day, ledger.latestDay ?? day);
    this.month = monthNumberOf(dateOf(day));
  }

  valuesOf(day: DayNumber): DailyValues | undefined {
    return day === this.day ? this.values : this.ledger.valuesOf(day);
  }

  monthSumOf(month: MonthNumber, field: Field): AmountMinor | undefined {
    const sum = this.ledger.monthSumOf(month, field);
    if (month !== this.month) return sum;
    const [old, now] = [this.ledger.valuesOf(this.day)?.[field], this.values[field]];
    return old === now ? sum : (sum ?? 0) + (now ?? 0) - (old ?? 0);
  }
}
