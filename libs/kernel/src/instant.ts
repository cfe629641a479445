import { assert } from './assert.js';

/** RFC 3339 in UTC with milliseconds, `2026-11-24T20:58:31.000Z`; of one length, so that text order is time order. */
export type Instant = string;

/** A business date `YYYY-MM-DD` in Asia/Shanghai. */
export type BusinessDate = string;

export const SECONDS_AN_HOUR = 3_600;
export const SECONDS_A_DAY = 86_400;
const MILLISECONDS_A_DAY = 1_000 * SECONDS_A_DAY;
const SHANGHAI_OFFSET_MILLISECONDS = 8 * 3_600_000;
const CODE_OF_ZERO = 48;
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochMillisecondsOf(instant: Instant): number {
  if (instant.length !== 24 || !instant.endsWith('Z')) assert(false, `not an instant: ${instant}`);
  const days = daysFromCivil(numberAt(instant, 0, 4), numberAt(instant, 5, 7), numberAt(instant, 8, 10));
  const seconds = numberAt(instant, 11, 13) * 3_600 + numberAt(instant, 14, 16) * 60 + numberAt(instant, 17, 19);
  return days * MILLISECONDS_A_DAY + seconds * 1_000 + numberAt(instant, 20, 23);
}

/** By character, since instants are read wherever something is decided, and to cut pieces out costs several times as much. */
function numberAt(instant: Instant, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const digit = instant.charCodeAt(index) - CODE_OF_ZERO;
    if (digit < 0 || digit > 9) assert(false, `not an instant: ${instant}`);
    number = number * 10 + digit;
  }
  return number;
}

/** The instant at so many milliseconds since 1970-01-01T00:00:00Z; years 0000 to 9999. */
export function instantOf(epochMilliseconds: number): Instant {
  if (!Number.isSafeInteger(epochMilliseconds)) assert(false, `not whole milliseconds: ${epochMilliseconds}`);
  const days = Math.floor(epochMilliseconds / MILLISECONDS_A_DAY);
  const rest = epochMilliseconds - days * MILLISECONDS_A_DAY;
  const [hours, minutes] = [TWO_DIGITS[Math.floor(rest / 3_600_000)]!, TWO_DIGITS[Math.floor(rest / 60_000) % 60]!];
  const [seconds, milliseconds] = [TWO_DIGITS[Math.floor(rest / 1_000) % 60]!, rest % 1_000];
  const tenths = `${Math.floor(milliseconds / 100)}${TWO_DIGITS[milliseconds % 100]!}`;
  return `${civilFromDays(days)}T${hours}:${minutes}:${seconds}.${tenths}Z`;
}

export function addSeconds(instant: Instant, seconds: number): Instant {
  return instantOf(epochMillisecondsOf(instant) + seconds * 1_000);
}

/** 0:00 in Asia/Shanghai of the date; `plusDays` moves it (an inclusive end is the start of the day after). */
export function startOfBusinessDay(date: BusinessDate, plusDays = 0): Instant {
  const midnight = epochMillisecondsOf(`${date}T00:00:00.000Z`) + plusDays * MILLISECONDS_A_DAY;
  return instantOf(midnight - SHANGHAI_OFFSET_MILLISECONDS);
}

/** The date in Asia/Shanghai at that instant. */
export function businessDateAt(instant: Instant): BusinessDate {
  return civilFromDays(Math.floor((epochMillisecondsOf(instant) + SHANGHAI_OFFSET_MILLISECONDS) / MILLISECONDS_A_DAY));
}

export function laterOf(first: Instant, second: Instant): Instant {
  return first > second ? first : second;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function civilFromDays(days: number): BusinessDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 0 || year > 9_999) assert(false, `year ${year} is out of range`);
  return `${TWO_DIGITS[Math.floor(year / 100)]!}${TWO_DIGITS[year % 100]!}-${TWO_DIGITS[month]!}-${TWO_DIGITS[day]!}`;
}
