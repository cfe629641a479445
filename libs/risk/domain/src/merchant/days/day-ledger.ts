import { assert, type AmountMinor } from '@limit-ledger/kernel';
import { FIELDS, type Field } from '../../rules/measure.js';
import { monthOfDay, type DayNumber, type MonthNumber } from './day-number.js';
import type { DayReadings, DayRow, WindowSum } from './day-readings.js';
import { WindowSums } from './window-sums.js';

/** What is older than so many days before the latest is not kept, and can't be corrected any more. */
export const KEPT_DAYS = 100;
/** A power of two above it: the place of a day is its lowest bits. */
const PLACES = 128;
const KEPT_MONTHS = 14;

type MonthSums = Partial<Record<Field, AmountMinor>>;

/** The last 100 days of a merchant by day, and 14 months by sum; changed in place. */
export class DayLedger implements DayReadings {
  latestDay: DayNumber | undefined;
  private readonly rows: (DayRow | undefined)[] = new Array<undefined>(PLACES).fill(undefined);
  private readonly months = new Map<MonthNumber, MonthSums>();
  private readonly windows = new WindowSums((day) => this.valuesOf(day));

  rowOf(day: DayNumber): DayRow | undefined {
    const row = this.rows[day & (PLACES - 1)];
    return row?.day === day ? row : undefined;
  }

  valuesOf(day: DayNumber): DayRow['values'] | undefined {
    return this.rowOf(day)?.values;
  }

  windowSumOf(field: Field, first: DayNumber, last: DayNumber): WindowSum {
    return this.windows.over(field, first, last);
  }

  monthSumOf(month: MonthNumber, field: Field): AmountMinor | undefined {
    return this.months.get(month)?.[field];
  }

  /** Whether a day is too far back to be told anything about. */
  isBeforeKept(day: DayNumber): boolean {
    return this.latestDay !== undefined && day <= this.latestDay - KEPT_DAYS;
  }

  put(row: DayRow): void {
    assert(!this.isBeforeKept(row.day), 'a day that is not kept any more');
    const before = this.rowOf(row.day);
    const month = monthOfDay(row.day);
    let sums = this.months.get(month);
    if (sums === undefined) this.months.set(month, (sums = {}));
    for (const field of FIELDS) {
      const [old, now] = [before?.values[field], row.values[field]];
      if (old !== now) sums[field] = (sums[field] ?? 0) + (now ?? 0) - (old ?? 0);
    }
    const place = row.day & (PLACES - 1);
    const gone = this.rows[place];
    this.rows[place] = row;
    if (gone !== undefined && gone.day !== row.day) this.windows.forgotten(gone.day);
    this.windows.changed(row.day, before?.values, row.values);
    if (this.latestDay === undefined || row.day > this.latestDay) this.latestDay = row.day;
    if (this.months.size > KEPT_MONTHS) this.months.delete(Math.min(...this.months.keys()));
  }

  /** For tests and snapshots: all that is kept, in order of time. */
  kept(): { readonly rows: readonly DayRow[]; readonly months: readonly (readonly [MonthNumber, MonthSums])[] } {
    const rows = this.rows.filter((row) => row !== undefined && !this.isBeforeKept(row.day)) as DayRow[];
    return { rows: rows.sort((a, b) => a.day - b.day), months: [...this.months].sort(([a], [b]) => a - b) };
  }
}
