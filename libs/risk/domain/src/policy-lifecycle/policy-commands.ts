import type { Instant } from '@limit-ledger/kernel';
import type { BacktestReport } from '../backtest/backtest-report.js';
import type { ActivationCeiling, ActivationTerms } from './activation-terms.js';
import type { OpenEpisode } from './policy-events.js';

/** Who asks, and of which version; the newest drafted one when it is left out (to stop and to undo: the one in force first). */
interface OfVersion {
  /** The pseudonymous subject of a person. */
  readonly by: string;
  /** From 1. */
  readonly version?: number | undefined;
}

/** What may be asked of the stream `policy-<policyId>`. */
export type PolicyCommand =
  /** Makes the policy that ships with the product its version 1, in force at once; known already on a stream that has events. */
  | { readonly type: 'seed-policy'; readonly document: unknown; readonly by: string; readonly ceiling: ActivationCeiling }
  /** A new version, whatever there was before. */
  | { readonly type: 'draft-policy'; readonly document: unknown; readonly by: string }
  /** Keeps what a backtest of the version told. */
  | ({ readonly type: 'backtest-policy'; readonly report: BacktestReport } & OfVersion)
  | ({ readonly type: 'shadow-policy' } & OfVersion)
  | ({ readonly type: 'approve-policy' } & OfVersion)
  | ({
      readonly type: 'activate-policy';
      /** The earliest moment that the terms allow when it is left out. */
      readonly from?: Instant | undefined;
      /** That of the terms when it is left out. */
      readonly ceiling?: ActivationCeiling | undefined;
      readonly terms: ActivationTerms;
    } & OfVersion)
  /** The version raised more than its ceiling allows. */
  | { readonly type: 'pause-policy'; readonly version: number; readonly raised: number; readonly allowed: number }
  | ({ readonly type: 'resume-policy' } & OfVersion)
  | ({ readonly type: 'stop-policy' } & OfVersion)
  | ({
      readonly type: 'undo-policy';
      /** The first of the episodes that the version opened and that are open still, as far as known. */
      readonly episodes: readonly OpenEpisode[];
      /** How many there are in all. */
      readonly openEpisodes: number;
    } & OfVersion);

export type PolicyCommandOf<Type extends PolicyCommand['type']> = Extract<PolicyCommand, { readonly type: Type }>;
