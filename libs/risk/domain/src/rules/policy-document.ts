import type { ContractLine, LimitsPolicyValues, Rating } from '@limit-ledger/contracts';
import type { AmountMinor, BasisPoints } from '@limit-ledger/kernel';
import type { ActivationTerms } from '../policy-lifecycle/activation-terms.js';
import type { AssessmentPolicy } from './assessment-policy.js';
import type { HealthTargets } from './health-targets.js';
import type { Rule, Texts } from './rule.js';

export interface RatingLimit {
  readonly rating: Rating;
  readonly creditLimit: AmountMinor;
}

export interface LineCeiling {
  readonly line: ContractLine;
  /** Absent: every industry that no other ceiling of the line names. */
  readonly industry?: string;
  readonly limit: AmountMinor;
}

/** Lines computed anew: transaction each month from turnover, credit each quarter from the rating. */
export interface Reevaluation {
  readonly transaction?: {
    /** The mean of the sales of so many complete months. */
    readonly months: number;
    /** Of that mean. */
    readonly basisPoints: BasisPoints;
  };
  readonly credit?: { readonly everyMonths: number };
  /** A lowering takes effect so many days after it was told. */
  readonly lowersAfterDays: number;
  readonly ceilings: readonly LineCeiling[];
}

/** Tasks done raise a line, once a merchant. */
export interface Programme {
  readonly programmeId: string;
  readonly titles: Texts;
  readonly line: ContractLine;
  /** Steps that must all be done. */
  readonly tasks: readonly string[];
  /** Of approved, on top of it. */
  readonly raiseBasisPoints: BasisPoints;
}

/** One version of a risk policy: data alone, never edited once it was drafted. */
export interface RiskPolicyDocument {
  readonly schemaVersion: 1;
  readonly titles: Texts;
  /** What was observed longer ago than this when it came is stale: no automatic raise rests on it. */
  readonly staleSeconds?: number;
  readonly rules: readonly Rule[];
  /** What each rating gives on the credit line; each once, from A to D. */
  readonly ratings?: readonly RatingLimit[];
  readonly reevaluation?: Reevaluation;
  readonly programmes?: readonly Programme[];
  /** Under which terms versions of any policy come into force; read of the policy that ships. */
  readonly activation?: ActivationTerms;
  /** What the health check of a merchant compares with. */
  readonly healthCheck?: HealthTargets;
  /** The values that limits decides by. */
  readonly limits?: LimitsPolicyValues;
  /** Consumer tiers and regrading; where it is left out nobody is assessed. */
  readonly assessment?: AssessmentPolicy;
}
