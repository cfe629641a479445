import type { CaseRequested, ChecklistItem, ContractLine } from '@limit-ledger/contracts';
import type { AmountMinor, BasisPoints } from '@limit-ledger/kernel';
import type { Condition } from './condition.js';

export interface Texts {
  readonly zh: string;
  readonly en: string;
}

export type RuleLine = ContractLine | 'all';

/** What a rule asks for on its line; at most one of those that hold limit back. */
export type RuleConsequence =
  | { readonly kind: 'freeze'; readonly basisPoints?: BasisPoints; readonly amount?: AmountMinor }
  | { readonly kind: 'reduce'; readonly basisPoints?: BasisPoints; readonly amount?: AmountMinor }
  /** Down to what policy gives the merchant's rating on the credit line. */
  | { readonly kind: 'reduce-to-rating' }
  | { readonly kind: 'warn' }
  | { readonly kind: 'suggest'; readonly suggestion: 'temporary-limit' | 'shorter-term'; readonly termDaysAtMost?: number }
  /**
   * Beside the freeze, for who showed the pattern that the rule measures: every buyer, device and account of which the
   * condition holds, those with the most orders first, and no more than so many.
   */
  | { readonly kind: 'freeze-pair'; readonly partiesAtMost: number }
  | { readonly kind: 'require-code' }
  | { readonly kind: 'raise-reserve-rate'; readonly steps: number }
  /** The rating stands so many ranks lower while the episode is open. */
  | { readonly kind: 'rating-step'; readonly steps: number };

export interface WayBackStep {
  readonly step: string;
  /** The part of what was frozen at first that the step releases. */
  readonly releasesBasisPoints?: BasisPoints;
}

/** What ends an episode by itself. A person can always end one; which is then told by limits. */
export type WayBack =
  /** As soon as the rule's own condition does not hold any more. */
  | { readonly kind: 'condition-over' }
  /** When this holds, and the steps that are named are done. */
  | { readonly kind: 'measured'; readonly condition: Condition; readonly steps?: readonly string[] }
  /** When every step is done; a step that releases a part does so at once. What the parts leave over waits for a person. */
  | { readonly kind: 'steps'; readonly steps: readonly WayBackStep[] }
  /** The rating is back where it was. */
  | { readonly kind: 'rating-restored' }
  | { readonly kind: 'person' };

export interface Rule {
  /** `[a-z0-9-]{1,40}`, unique in its document: `<rule>:<line>:<episode>` is an id of at most 64 characters. */
  readonly ruleId: string;
  readonly titles: Texts;
  /** Each line has episodes of its own. */
  readonly lines: readonly RuleLine[];
  readonly condition: Condition;
  readonly consequences: readonly RuleConsequence[];
  readonly wayBack: WayBack;
  readonly checklist: readonly ChecklistItem[];
  /** The public reason, `[a-z0-9-]{1,64}`. */
  readonly reasonCode: string;
  /** After its own release it is quiet for so many hours, unless the measure is worse than before. */
  readonly quietHours: number;
  readonly case?: { readonly kind: CaseRequested['kind']; readonly dueHours: number };
  /** A freeze that nobody has confirmed ends after so many days. */
  readonly unconfirmedDays?: number;
  /** A reviewer decides on what is left after so many days. */
  readonly decideByDays?: number;
}
