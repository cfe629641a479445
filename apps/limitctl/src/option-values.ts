import { InvalidArgumentError } from 'commander';
import type { Instant } from '@limit-ledger/kernel';
import { instantFrom } from './import/instant-from-text.js';

/** A revision: a whole number from 0. Throws `InvalidArgumentError`, as all of these do. */
export function revision(text: string): number {
  return wholeNumber(text, 0, 'must be a revision, a whole number from 0');
}

/** How many of something: a whole number from 1. */
export function count(text: string): number {
  return wholeNumber(text, 1, 'must be a whole number from 1');
}

/** RFC 3339 with Z or an offset, down to milliseconds. */
export function instant(text: string): Instant {
  const found = instantFrom(text);
  if (found === undefined)
    throw new InvalidArgumentError('It must be a moment such as 2026-11-24T12:00:00Z or 2026-11-24T20:00:00+08:00.');
  return found;
}

function wholeNumber(text: string, least: number, rule: string): number {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : -1;
  if (!Number.isSafeInteger(value) || value < least) throw new InvalidArgumentError(`It ${rule}.`);
  return value;
}
