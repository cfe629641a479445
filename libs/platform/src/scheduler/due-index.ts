import type { Instant } from '@limit-ledger/kernel';

/** The next moment of a stream at which something comes due: possibly early, never late. */
export interface DueRow {
  readonly stream: string;
  readonly nextAt: Instant;
  /** The stream's last revision that the row knows of. */
  readonly revision: number;
}

/** Which streams something has come due on. Both methods may throw what the store behind them throws. */
export interface DueIndex {
  /** The rows whose moment has come by `now`, the earliest first, at most `limit`. */
  dueBefore(now: Instant, limit: number): Promise<readonly DueRow[]>;
  /**
   * What is due on the stream was recorded; as of `revision`, `nextDueAt` comes next (nothing, if `undefined`).
   * Does nothing when the index knows of a later revision: what that scheduled is not in the answer.
   */
  settle(stream: string, nextDueAt: Instant | undefined, revision: number): Promise<void>;
}
