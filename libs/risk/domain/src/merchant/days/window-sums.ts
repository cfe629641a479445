import type { AmountMinor } from '@limit-ledger/kernel';
import type { DailyValues } from '../../observation.js';
import type { Field } from '../../rules/measure.js';
import type { DayNumber } from './day-number.js';
import type { WindowSum } from './day-readings.js';

/** Of one merchant; rules that ship look at three. */
const MOST_WINDOWS = 8;
/** Further on it is as much work to add it up anew. */
const MOST_DAYS_ON = 7;

interface KeptWindow extends WindowSum {
  readonly field: Field;
  first: DayNumber;
  last: DayNumber;
  sum: AmountMinor;
  days: number;
}

/** Sums over windows of days as they were asked for last: the next day's is the last one's, less one day and one more. */
export class WindowSums {
  private readonly windows: KeptWindow[] = [];

  constructor(private readonly valuesOf: (day: DayNumber) => DailyValues | undefined) {}

  /** From the first to the last day, both included. */
  over(field: Field, first: DayNumber, last: DayNumber): WindowSum {
    let window: KeptWindow | undefined;
    for (const each of this.windows) {
      if (each.field !== field || each.last - each.first !== last - first) continue;
      if (each.last === last) return { sum: each.sum, days: each.days };
      if (each.last < last && last - each.last <= MOST_DAYS_ON) window = each;
    }
    window ??= this.begin(field, first, last);
    while (window.last < last) this.moveOn(window);
    return { sum: window.sum, days: window.days };
  }

  /** To be told of a day whose values are others now. */
  changed(day: DayNumber, before: DailyValues | undefined, now: DailyValues): void {
    for (const window of this.windows) {
      if (day < window.first || day > window.last) continue;
      take(window, before?.[window.field], -1);
      take(window, now[window.field], 1);
    }
  }

  /** To be told when a day is not known any more. */
  forgotten(day: DayNumber): void {
    for (let index = this.windows.length - 1; index >= 0; index -= 1) {
      if (this.windows[index]!.first <= day) this.windows.splice(index, 1);
    }
  }

  private begin(field: Field, first: DayNumber, last: DayNumber): KeptWindow {
    const window = { field, first, last, sum: 0, days: 0 };
    for (let day = first; day <= last; day += 1) take(window, this.valuesOf(day)?.[field], 1);
    if (this.windows.push(window) > MOST_WINDOWS) this.windows.shift();
    return window;
  }

  /** What leaves goes first, so that the sum stays safe. */
  private moveOn(window: KeptWindow): void {
    take(window, this.valuesOf(window.first)?.[window.field], -1);
    window.first += 1;
    window.last += 1;
    take(window, this.valuesOf(window.last)?.[window.field], 1);
  }
}

function take(window: KeptWindow, value: AmountMinor | undefined, times: 1 | -1): void {
  if (value === undefined) return;
  window.sum += times * value;
  window.days += times;
}
