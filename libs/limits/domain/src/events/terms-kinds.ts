import type { AmountMinor, BasisPoints, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { MeasuredInput } from '../placed-by.js';
import type { Booked, IncreaseKind, LineKind, UnmetCondition } from '../words.js';
import type { Imported, MovesLines } from './moved-lines.js';

/** What an emergency increase costs, told before it starts. */
export interface IncreaseFee {
  /** Charged when it starts, and never when it ends before. */
  readonly amount: AmountMinor;
  /** Of the increase. */
  readonly basisPoints: BasisPoints;
  /** The same over 365 days, half to even. */
  readonly yearlyEquivalentBasisPoints: BasisPoints;
}

export const REEVALUATION_OUTCOMES = ['raised', 'announced', 'unchanged', 'not-applied'] as const;
export type ReevaluationOutcome = (typeof REEVALUATION_OUTCOMES)[number];

/** The merchant, its lines, and what they come to. */
export interface TermsKinds {
  'merchant-registered': Imported & {
    readonly merchantId: string;
    readonly currency: string;
    readonly industry: string;
    readonly onboardedOn: BusinessDate;
  };
  'identity-verified': Imported & { readonly checkId: string; readonly kind: string };
  'line-opened': MovesLines & {
    readonly line: LineKind;
    readonly approved: AmountMinor;
    readonly validUntil?: BusinessDate;
    readonly purposeRef?: string;
    /** When and how many days before its end the merchant is reminded, soonest first; policy at opening. */
    readonly reminderDays?: readonly number[];
  };
  'line-adjusted': MovesLines & {
    readonly adjustmentId: string;
    /** Of one that a re-evaluation led to: the same as `adjustmentId`. */
    readonly reevaluationId?: string;
    readonly line: LineKind;
    readonly approved: AmountMinor;
    readonly previousApproved: AmountMinor;
    readonly reasonCode: string;
    readonly noteRef?: string;
    readonly caseId?: string;
  };
  'temporary-increase-granted': Imported & {
    readonly increaseId: string;
    readonly line: LineKind;
    readonly amount: AmountMinor;
    readonly from: Instant;
    readonly until: Instant;
    readonly kind: IncreaseKind;
    readonly declaredDailySales?: AmountMinor;
    /** Of an emergency. */
    readonly fee?: IncreaseFee;
    /** Of a promotion guarantee that was not brought in from elsewhere. */
    readonly booked?: Booked;
    /** The conditions of its kind that it was granted without meeting; absent where it meets all. */
    readonly unmet?: readonly UnmetCondition[];
  };
  'temporary-increase-started': MovesLines & {
    readonly increaseId: string;
    readonly line: LineKind;
    readonly amount: AmountMinor;
    /** Where it has a fee. */
    readonly feeCharged?: AmountMinor;
  };
  /** `amount` 0 when it never started. */
  'temporary-increase-ended': MovesLines & {
    readonly increaseId: string;
    readonly line: LineKind;
    readonly amount: AmountMinor;
  };
  /** What came of a re-evaluation; what it changes is told by the events after it. */
  'limit-reevaluated': Imported & {
    readonly reevaluationId: string;
    readonly line: LineKind;
    readonly limit: AmountMinor;
    readonly policyVersion: string;
    readonly grounds: readonly MeasuredInput[];
    readonly outcome: ReevaluationOutcome;
    /** With the outcome `not-applied`: why. */
    readonly code?: string;
    readonly detail?: string;
  };
  /** A re-evaluation lowers the line at `lowersAt`, unless that is withdrawn. */
  'lowering-announced': Imported & {
    readonly reevaluationId: string;
    readonly line: LineKind;
    readonly limit: AmountMinor;
    readonly lowersAt: Instant;
    readonly reasonCode: string;
    /** Internal. */
    readonly policyVersion: string;
  };
  'lowering-withdrawn': Imported & {
    readonly reevaluationId: string;
    readonly line: LineKind;
    /** The later re-evaluation; absent where there was nothing left to lower. */
    readonly supersededBy?: string;
  };
  'turnover-noted': Imported & {
    readonly month: string;
    readonly sales: AmountMinor;
    readonly nothingOverdue: boolean;
    readonly riskRevision: number;
  };
  'line-lapsed': Imported & { readonly line: LineKind; readonly validUntil: BusinessDate };
  'line-validity-reminded': Imported & {
    readonly line: LineKind;
    readonly validUntil: BusinessDate;
    readonly daysBefore: number;
  };
  'usage-warning-raised': {
    readonly line: LineKind;
    readonly available: AmountMinor;
    readonly effective: AmountMinor;
    /** It may be raised again after available was at or above this part of effective. */
    readonly rearmBasisPoints: BasisPoints;
    /** The order whose event crossed, if one did. */
    readonly orderId?: string;
  };
}
