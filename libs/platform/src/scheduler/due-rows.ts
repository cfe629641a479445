import type { Position } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import type { DueRow } from './due-index.js';

/** A row as it is to stand from now on; `nextAt` `undefined` takes it away. */
export interface DueChange {
  readonly stream: string;
  readonly nextAt: Instant | undefined;
  readonly revision: number;
}

/** Where the rows of `DueView` are kept: one a stream, and the position up to which events are in them. */
export interface DueRows {
  position(): Promise<Position | undefined>;
  find(stream: string): Promise<DueRow | undefined>;
  /** The rows with `nextAt` ≤ `now`, the earliest first, at most `limit`. */
  dueBefore(now: Instant, limit: number): Promise<readonly DueRow[]>;
  /** All or nothing; the position stays as it is without one. */
  save(changes: readonly DueChange[], position: Position | undefined): Promise<void>;
}
