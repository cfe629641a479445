import type { Instant } from '@limit-ledger/kernel';
import { isBusinessDate } from './is-business-date.js';

const PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.(\d{1,9}))?Z$/;

/**
 * RFC 3339 in UTC, with `Z`; milliseconds may be left out, finer digits are only taken when they are zeros.
 * Answers the instant of 24 characters, `undefined` for anything else.
 */
export function instantOfText(value: unknown): Instant | undefined {
  if (typeof value !== 'string') return undefined;
  const [, date, , fraction = ''] = PATTERN.exec(value) ?? [];
  if (date === undefined || !isBusinessDate(date) || /[1-9]/.test(fraction.slice(3))) return undefined;
  return `${value.slice(0, 19)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
