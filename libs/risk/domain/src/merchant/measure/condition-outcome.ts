import { assertNever } from '@limit-ledger/kernel';
import type { Comparison, Condition } from '../../rules/condition.js';
import type { RuleLine } from '../../rules/rule.js';
import { lastCompleteMonth, lastDayOf, monthTextOf } from '../days/day-number.js';
import { compareFractions, compareWithNumber, type Fraction } from './fraction.js';
import { isOfDays } from './is-of-days.js';
import { measureAt } from './measure-at.js';
import { quantityAt, type Place } from './quantity-at.js';
import type { Reading } from './reading.js';

/** How a condition came out: `holds` is `undefined` where there is too little to tell. */
export interface Outcome {
  readonly holds: boolean | undefined;
  readonly fraction?: Fraction | undefined;
  readonly sample?: number | undefined;
  readonly course?: number | undefined;
  readonly until?: string | undefined;
}

/** As it is being made: always with all its members, one object for each condition. */
type Making = { -readonly [Member in keyof Outcome]: Outcome[Member] };

/** Days running count only after the day `after`, if there is one: those of a way back do not reach back before its episode. */
export function conditionOutcome(condition: Condition, reading: Reading, line: RuleLine, after = -Infinity): Outcome {
  const { course } = condition;
  const { latestDay } = reading.days;
  if (course === undefined) {
    const outcome = outcomeAt(condition, reading, { line, day: latestDay, isLineAtDay: false });
    if (isOfDays(condition.measure)) outcome.until = reading.latestDate;
    return outcome;
  }
  if (latestDay === undefined) return { holds: undefined };
  switch (course.kind) {
    case 'consecutive-days':
      return running(condition, reading, course.days, latestDay - after, reading.latestDate, (back) => ({
        line,
        day: latestDay - back,
        isLineAtDay: true,
      }));
    case 'month-ends': {
      const month = lastCompleteMonth(latestDay);
      const placeAt = (back: number): Place => ({ line, day: lastDayOf(month - back), isLineAtDay: true });
      return running(condition, reading, course.months, Infinity, monthTextOf(month), placeAt);
    }
    case 'rising-months':
      return rising(condition, reading, line, course.months, lastCompleteMonth(latestDay));
    default:
      return assertNever(course);
  }
}

function outcomeAt(condition: Condition, reading: Reading, place: Place): Making {
  const { minimumSample } = condition;
  const sample = minimumSample && (quantityAt(minimumSample.quantity, reading, place)?.sum ?? 0);
  const outcome: Making = { holds: undefined, fraction: undefined, sample, course: undefined, until: undefined };
  if (minimumSample !== undefined && sample! < minimumSample.atLeast) return outcome;
  const fraction = measureAt(condition.measure, reading, place);
  if (fraction === undefined) return outcome;
  outcome.fraction = fraction;
  outcome.holds = holds(condition.comparison, compareWithNumber(fraction, condition.threshold));
  return outcome;
}

/** Whether a comparison is true of a number below, at or above its threshold. */
export function holds(comparison: Comparison, sign: number): boolean {
  switch (comparison) {
    case 'above':
      return sign > 0;
    case 'at-least':
      return sign >= 0;
    case 'at-most':
      return sign <= 0;
    case 'below':
      return sign < 0;
    default:
      return assertNever(comparison);
  }
}

/**
 * At most so many places back. A place of the run that can't be told breaks it; the last one that can't be told leaves the
 * whole untold.
 */
function running(
  condition: Condition,
  reading: Reading,
  length: number,
  most: number,
  until: string | undefined,
  placeAt: (back: number) => Place,
): Outcome {
  const last = outcomeAt(condition, reading, placeAt(0));
  const longest = Math.min(length, most);
  let course = last.holds === true && most > 0 ? 1 : 0;
  while (course > 0 && course < longest && outcomeAt(condition, reading, placeAt(course)).holds === true) course += 1;
  return told(last, last.holds === undefined ? undefined : course >= length, course, until);
}

function rising(condition: Condition, reading: Reading, line: RuleLine, months: number, month: number): Outcome {
  const until = monthTextOf(month);
  const at = (back: number): Making =>
    outcomeAt(condition, reading, { line, day: lastDayOf(month - back), isLineAtDay: true });
  const last = at(0);
  let [course, later] = [0, last.fraction];
  while (later !== undefined && course < months) {
    const earlier = at(course + 1).fraction;
    if (earlier === undefined) return told(last, undefined, course, until);
    if (compareFractions(later, earlier) <= 0) break;
    course += 1;
    later = earlier;
  }
  return told(last, last.holds === undefined ? undefined : last.holds && course >= months, course, until);
}

function told(outcome: Making, holds: boolean | undefined, course: number, until: string | undefined): Outcome {
  outcome.holds = holds;
  outcome.course = course;
  outcome.until = until;
  return outcome;
}
