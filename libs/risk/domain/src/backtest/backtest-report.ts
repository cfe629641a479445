import type { Instant } from '@limit-ledger/kernel';

/** How one rule of the version came out on one of its lines, over all merchants. */
export interface RuleBacktest {
  readonly rule: string;
  readonly line: string;
  readonly evaluations: number;
  /** Evaluations that could not tell: too small a sample, or nothing known. */
  readonly silent: number;
  /** Episodes that it would have opened. */
  readonly episodes: number;
  /** Of those, the ones whose way back was met by the end. */
  readonly ended: number;
  /** Merchants on which it would have opened one at least. */
  readonly merchants: number;
  /** Episodes that a rule of this name truly opened on that line in the same time, whatever its version. */
  readonly recorded: number;
}

/** An episode that the version would have opened. */
export interface BacktestEpisode {
  readonly merchantId: string;
  /** `<rule>:<line>:<episode>`, counted within the backtest. */
  readonly signalId: string;
  readonly openedAt: Instant;
  /** What was measured, in the unit of the rule's threshold. */
  readonly value: number;
  readonly endedAt?: Instant;
}

/** What a version would have done to the merchants whose histories it was shown. */
export interface BacktestReport {
  /** Episodes from then on count; what was recorded before is taken in all the same. Absent: from the beginning. */
  readonly from?: Instant;
  /** What was recorded until then was taken in. */
  readonly to: Instant;
  /** Merchants with a history. */
  readonly merchants: number;
  /** Observations taken in, those before `from` among them. */
  readonly observations: number;
  readonly episodes: number;
  /** The hour (from its first minute, UTC) with most episodes: what a ceiling would have had to allow. Absent without any. */
  readonly busiestHour?: { readonly from: Instant; readonly episodes: number };
  /** In the order of the document. */
  readonly rules: readonly RuleBacktest[];
  /** The first of them, by merchant. */
  readonly firstEpisodes: readonly BacktestEpisode[];
}
