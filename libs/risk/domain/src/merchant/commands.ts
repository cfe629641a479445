import type { ContractLine, SignalCleared, SignalId } from '@limit-ledger/contracts';
import type { AmountMinor, Instant } from '@limit-ledger/kernel';
import type { Observation } from '../observation.js';
import type { RulesInForce } from '../rules/rules-in-force.js';

/** A line as limits has it after one of its events. */
export interface NotedLine {
  readonly line: ContractLine;
  readonly approved: AmountMinor;
  readonly available: AmountMinor;
  readonly effective: AmountMinor;
  readonly reserved: AmountMinor;
  readonly used: AmountMinor;
}

/** One thing that limits published and that rules need; a published event may say several. */
export type LimitFact =
  | { readonly kind: 'registered'; readonly industry: string }
  | { readonly kind: 'line'; readonly line: NotedLine }
  | {
      readonly kind: 'captured';
      readonly orderId: string;
      readonly captureId: string;
      readonly amount: AmountMinor;
      readonly buyerRef?: string;
      readonly deviceRef?: string;
      readonly accountRef?: string;
    }
  /** A person released a rule's freeze whole, or restored its reduction. */
  | { readonly kind: 'lifted'; readonly signalId: SignalId }
  /** A rule's freeze ended because nobody had confirmed it. */
  | { readonly kind: 'unconfirmed'; readonly signalId: SignalId }
  | {
      readonly kind: 'increase-granted';
      readonly increaseId: string;
      readonly increaseKind: 'promotion-guarantee' | 'temporary' | 'emergency';
      readonly line: ContractLine;
      readonly from: Instant;
      readonly until: Instant;
      readonly declaredDailySales?: AmountMinor;
    }
  | { readonly kind: 'increase-ended'; readonly increaseId: string };

/** What one event of limits said, in order of its revision. */
export interface LimitNote {
  /**
   * Of the event in `merchant-limit-<merchantId>`, or as of which the lines are told: what is not higher than the last one
   * noted of its kind changes nothing.
   */
  readonly revision: number;
  /** The lines as of a revision, told beside the events and maybe ahead of them. */
  readonly ofState?: true;
  readonly effectiveTime: Instant;
  readonly facts: readonly LimitFact[];
}

interface DecidedByRules {
  readonly rules: RulesInForce;
}

export interface AcceptObservation extends DecidedByRules {
  readonly type: 'accept-observation';
  readonly observation: Observation;
}

export interface NoteLimits extends DecidedByRules {
  readonly type: 'note-limits';
  /** 1 to 100, their revisions rising. */
  readonly notes: readonly LimitNote[];
}

/** Ends every open episode that a version opened, or those that are named, each by an event of its own. */
export interface EndEpisodesOf extends DecidedByRules {
  readonly type: 'end-episodes-of';
  readonly policyId: string;
  readonly version: number;
  readonly cause: Extract<SignalCleared['cause'], 'policy-undone' | 'policy-stopped'>;
  readonly signalIds?: readonly SignalId[];
}

/** The version goes on after its pause: what it held back meanwhile, and was not evaluated since, is evaluated now. */
export interface EvaluateHeldBack extends DecidedByRules {
  readonly type: 'evaluate-held-back';
  readonly policyId: string;
  readonly version: number;
}

/** A moment has come, by the ledger's clock. */
export interface Evaluate extends DecidedByRules {
  readonly type: 'evaluate';
  readonly at: Instant;
  readonly moment:
    /** The quiet time of a rule is over, or so much time has gone by that an occurrence does not count any more. */
    | { readonly kind: 'rule'; readonly key: string }
    /** A month of which all days are known, or into whose next the data has gone, is over. `YYYY-MM`. */
    | { readonly kind: 'month-end'; readonly month: string };
}

export type MerchantRiskCommand = AcceptObservation | NoteLimits | EndEpisodesOf | EvaluateHeldBack | Evaluate;
