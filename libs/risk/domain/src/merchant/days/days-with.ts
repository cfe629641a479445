import type { AmountMinor } from '@limit-ledger/kernel';
import type { DailyValues } from '../../observation.js';
import type { Field } from '../../rules/measure.js';
import type { DayLedger } from './day-ledger.js';
import { monthOfDay, type DayNumber, type MonthNumber } from './day-number.js';
import type { DayReadings, WindowSum } from './day-readings.js';

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
    this.month = monthOfDay(day);
  }

  valuesOf(day: DayNumber): DailyValues | undefined {
    return day === this.day ? this.values : this.ledger.valuesOf(day);
  }

  windowSumOf(field: Field, first: DayNumber, last: DayNumber): WindowSum {
    const window = this.ledger.windowSumOf(field, first, last);
    if (this.day < first || this.day > last) return window;
    const [old, now] = [this.ledger.valuesOf(this.day)?.[field], this.values[field]];
    if (old === now) return window;
    return {
      sum: window.sum - (old ?? 0) + (now ?? 0),
      days: window.days - (old === undefined ? 0 : 1) + (now === undefined ? 0 : 1),
    };
  }

  monthSumOf(month: MonthNumber, field: Field): AmountMinor | undefined {
    const sum = this.ledger.monthSumOf(month, field);
    if (month !== this.month) return sum;
    const [old, now] = [this.ledger.valuesOf(this.day)?.[field], this.values[field]];
    return old === now ? sum : (sum ?? 0) + (now ?? 0) - (old ?? 0);
  }
}
