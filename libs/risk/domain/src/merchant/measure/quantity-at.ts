import { assertNever, startOfBusinessDay } from '@limit-ledger/kernel';
import type { Field, Quantity, Window } from '../../rules/measure.js';
import type { RuleLine } from '../../rules/rule.js';
import { dateOf, monthOfDay, type DayNumber } from '../days/day-number.js';
import { lineNumberAt } from '../facts/line-history.js';
import type { Reading } from './reading.js';

/** A sum, and the days to divide it by where the mean is asked: 1 otherwise. */
export interface Amounted {
  readonly sum: number;
  readonly days: number;
}

/** Where a quantity is looked at: a line, a day of the data, and whether a line counts as at that day's end or now. */
export interface Place {
  readonly line: RuleLine;
  readonly day: DayNumber | undefined;
  readonly isLineAtDay: boolean;
}

/** `undefined` where nothing that it is made of is known. */
export function quantityAt(quantity: Quantity, reading: Reading, place: Place): Amounted | undefined {
  switch (quantity.of) {
    case 'field':
      return place.day === undefined
        ? undefined
        : sumOfField(quantity.field, quantity.window, quantity.mean === true, reading, place.day);
    case 'line': {
      const history = place.line === 'all' ? undefined : reading.facts.lines.get(place.line);
      if (history === undefined) return undefined;
      if (!place.isLineAtDay) return whole(history.now[quantity.number]);
      return place.day === undefined ? undefined : whole(lineNumberAt(history, quantity.number, place.day));
    }
    case 'declared-daily-sales':
      return place.day === undefined ? undefined : whole(declaredFor(reading, place.day));
    case 'term-days':
      return whole(reading.facts.term?.value.termDays);
    case 'turnover-days':
      return whole(reading.facts.term?.value.turnoverDays);
    default:
      return assertNever(quantity);
  }
}

const whole = (sum: number | undefined): Amounted | undefined => (sum === undefined ? undefined : { sum, days: 1 });

function sumOfField(field: Field, window: Window, isMean: boolean, { days }: Reading, day: DayNumber): Amounted | undefined {
  if (window.kind === 'day') return whole(days.valuesOf(day)?.[field]);
  if (window.kind === 'month') return whole(days.monthSumOf(monthOfDay(day), field));
  const last = window.kind === 'days' ? day : day - 1;
  const { sum, days: known } = days.windowSumOf(field, last - window.days + 1, last);
  return known === 0 ? undefined : { sum, days: isMean ? known : 1 };
}

function declaredFor(reading: Reading, day: DayNumber): number | undefined {
  const { increases } = reading.facts;
  if (increases.length === 0) return undefined;
  const [start, end] = [startOfBusinessDay(dateOf(day)), startOfBusinessDay(dateOf(day), 1)];
  const inForce = increases.filter(({ from, until }) => from < end && until > start);
  return inForce.length === 0 ? undefined : Math.max(...inForce.map(({ declaredDailySales }) => declaredDailySales));
}
