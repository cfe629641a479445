import { assert } from '@limit-ledger/kernel';
import type { ReadOptions } from './event-store.js';

/** The most events or heads in one page. */
export const LARGEST_PAGE = 1_000;

/** Where a read starts, and how far it goes, with what was left open filled in. */
export interface ReadRange {
  readonly from: number;
  readonly backwards: boolean;
  readonly limit: number;
}

export function readRangeOf({ from, backwards = false, limit = LARGEST_PAGE }: ReadOptions): ReadRange {
  assert(Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE, `a page of ${limit} events`);
  assert(from === undefined || (Number.isSafeInteger(from) && from >= 0), `a read from revision ${from}`);
  return { from: from ?? (backwards ? Number.MAX_SAFE_INTEGER : 0), backwards, limit };
}
