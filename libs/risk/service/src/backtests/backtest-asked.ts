import type { Instant } from '@limit-ledger/kernel';

/** What a backtest is to look at. */
export interface BacktestAsked {
  readonly version?: number | undefined;
  /** Episodes from then on count; from the beginning when left out. */
  readonly from?: Instant | undefined;
  /** What was recorded until then is taken in; until now when left out. */
  readonly to?: Instant | undefined;
  /** All that risk knows when left out. */
  readonly merchantIds?: readonly string[] | undefined;
}
