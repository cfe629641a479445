import type { AmountMinor, BasisPoints } from '@limit-ledger/kernel';
import type { Texts } from './rule.js';

/** What a consumer with such a score may have. */
export interface AssessmentTier {
  /** Such as `standard`; unique in its provider's table. */
  readonly tier: string;
  /** The lowest score of it; it goes up to the next one. */
  readonly from: number;
  readonly instalmentsAtMost: number;
  /** Of the price. */
  readonly downPaymentBasisPoints: BasisPoints;
  /** Months at the beginning that bear no interest. */
  readonly interestFreeMonths: number;
}

/** One scale of one provider of scores. */
export interface ScoreTable {
  readonly provider: string;
  /** What the provider calls it, such as `350-950`. */
  readonly scale: string;
  readonly least: number;
  readonly most: number;
  /** Rising; a score below the first is refused. */
  readonly tiers: readonly AssessmentTier[];
}

export interface ConsumerGrade {
  readonly grade: string;
  /** What a consumer of it may owe over all merchants. */
  readonly limit: AmountMinor;
}

/** How consumers are assessed before an instalment order, and regraded each month. */
export interface AssessmentPolicy {
  /** Of the limits; orders in another one are not assessed. ISO 4217. */
  readonly currency: string;
  /** An assessment is good for so long. */
  readonly validSeconds: number;
  /** What it holds is kept so much longer, since word of an order's reservation may be on its way. */
  readonly holdGraceSeconds: number;
  readonly scores: readonly ScoreTable[];
  /** Rising; who is not known yet has the first. */
  readonly grades: readonly ConsumerGrade[];
  readonly regrading: {
    /** Repayments on time since the last time, and none late or missed, move up one grade. */
    readonly onTimeAtLeast: number;
  };
  /** How somebody who was refused gets a person to look at it. */
  readonly wayToAPerson: Texts;
}
