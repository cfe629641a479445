import type { BusinessDate } from '@limit-ledger/kernel';

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
/** The year before and after which the moments of a date could leave years 0000 to 9999. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9998;

/** Whether the value is a date that exists, of the years 1900 to 9998. */
export function isBusinessDate(value: unknown): value is BusinessDate {
  if (typeof value !== 'string' || !PATTERN.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
