import type { BusinessDate } from '@limit-ledger/kernel';

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;
/** The year before and after which the moments of a date could leave years 0000 to 9999. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9998;

/** Whether the value is a date that exists, of the years 1900 to 9998. */
export function isBusinessDate(value: unknown): value is BusinessDate {
  if (typeof value !== 'string' || !PATTERN.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1) return false;
  // There is no such month: then of no days.
  const days = DAYS_OF_MONTH[month - 1] ?? 0;
  return day <= (month === FEBRUARY && isLeap(year) ? days + 1 : days);
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
