import type {
  CaseRequested,
  LimitReevaluated,
  Rating,
  RatingChanged,
  SignalCleared,
  SignalEased,
  SignalRaised,
  SignalWidened,
  StepNoted,
  TurnoverReported,
} from '@limit-ledger/contracts';
import type { BusinessDate, Instant } from '@limit-ledger/kernel';
import type { Observation } from '../observation.js';
import type { WayBack } from '../rules/rule.js';
import type { LimitNote } from './commands.js';

/**
 * What an observation was to what was known: the first of its natural key, a correction by a later `observedAt`, older than
 * the latest day, or older than what is known of its key (recorded, and evaluated by nothing).
 */
export type Standing = 'first' | 'corrected' | 'late' | 'superseded';

/**
 * How the evaluation of a rule came out. Of its condition: it `fired`; it is `clear`; there is too little to tell, `silent`;
 * it holds, and an episode is `open`; a person lifted it and it was not clear since, `muted`; it is `held` by its quiet time
 * or by what it was raised for before; it would fire, and its version has `paused`: it is evaluated again when that goes on. Of
 * an open episode's way back: `met` or `unmet`.
 */
export type EvaluationResult = 'fired' | 'clear' | 'silent' | 'open' | 'muted' | 'held' | 'paused' | 'met' | 'unmet';

/** One evaluation: enough to be run again. Members that have no meaning for the measure are left out. */
export interface Evaluation {
  /** Days, months or moments running on which the condition held, where that is asked. */
  readonly course?: number | undefined;
  /** What the numerator, or the denominator, is the mean of. */
  readonly days?: number | undefined;
  readonly denominator?: number | undefined;
  readonly key: string;
  readonly numerator?: number | undefined;
  readonly policyVersion: string;
  readonly result: EvaluationResult;
  readonly sample?: number | undefined;
  /** It has no effect. */
  readonly shadow?: true | undefined;
  readonly threshold: number;
  /** The day (`YYYY-MM-DD`) or month (`YYYY-MM`) as of which it was evaluated; absent where it is the moment. */
  readonly until?: string | undefined;
  /** In the unit of the threshold, rounded down; absent where it is not known. */
  readonly value?: number | undefined;
}

interface Kinds {
  'observation-accepted': {
    /** With it a month is known to its end: what its end brings comes due. */
    readonly completesMonth?: true;
    readonly merchantId: string;
    readonly observation: Observation;
    readonly stale?: true;
    readonly standing: Standing;
  };
  'limits-noted': { readonly merchantId: string; readonly notes: readonly LimitNote[] };
  'rules-evaluated': {
    readonly evaluations: readonly Evaluation[];
    readonly merchantId: string;
    /** The key whose moment had come. */
    readonly momentOf?: string;
  };
  /** Beside what is published: the way back that stands for the episode whatever is activated later. */
  'signal-raised': SignalRaised & {
    /** The day or month as of which it was raised, and the measure: what a later evaluation is compared with. */
    readonly asOf?: string;
    readonly value: number;
    readonly quietHours: number;
    /** The latest day then: days of the way back are counted after it. */
    readonly raisedOn?: BusinessDate;
    /** What the rating was before it fell. */
    readonly ratingBefore?: Rating;
    /** Ranks by which the rating stands lower while the episode is open. */
    readonly ratingSteps?: number;
    readonly wayBack: WayBack;
  };
  'signal-widened': SignalWidened;
  'signal-eased': SignalEased;
  'signal-cleared': SignalCleared;
  /** An episode that ended elsewhere: a person lifted what it led to, or nobody confirmed it. */
  'signal-ended': {
    readonly cause: 'lifted' | 'unconfirmed';
    readonly merchantId: string;
    readonly policyVersion: string;
    readonly signalId: string;
  };
  'step-noted': StepNoted;
  'rating-changed': RatingChanged;
  'case-requested': CaseRequested;
  'limit-reevaluated': LimitReevaluated;
  'turnover-reported': TurnoverReported;
  /** The month is over and was looked at: `YYYY-MM`. */
  'month-closed': { readonly merchantId: string; readonly month: string };
}

export type MerchantRiskEventType = keyof Kinds;
export type MerchantRiskEventOf<Type extends MerchantRiskEventType> = {
  readonly [Each in Type]: { readonly type: Each; readonly data: Kinds[Each]; readonly effectiveTime: Instant };
}[Type];
/** Everything that can stand in the stream `merchant-risk-<merchantId>`. */
export type MerchantRiskEvent = MerchantRiskEventOf<MerchantRiskEventType>;

/** What consumers are told. */
export const PUBLIC_RISK_EVENT_TYPES = [
  'signal-raised',
  'signal-widened',
  'signal-eased',
  'step-noted',
  'signal-cleared',
  'rating-changed',
  'case-requested',
  'limit-reevaluated',
  'turnover-reported',
] as const satisfies readonly MerchantRiskEventType[];
