import type { AmountMinor, BasisPoints, Instant } from '@limit-ledger/kernel';
import type { Cause, LineKind, OrderLineKind } from './words.js';

/** The values that decide at a moment. The same one as long as none of them changes. */
export type PolicyInForce = (now: Instant) => LimitsPolicy;

/** The values that the limit decider needs, each from a policy version in force; `default@1` ships with the product. */
export interface LimitsPolicy {
  /** The versions in force, `<policy>@<version>`, several joined by `+`; recorded in the metadata of what they decided. */
  readonly version: string;
  readonly reservation: {
    /** 1 to `maximumTtlSeconds`. */
    readonly defaultTtlSeconds: number;
    readonly maximumTtlSeconds: number;
  };
  /** Which causes give limit back on which line. */
  readonly causesThatCount: Readonly<Record<OrderLineKind, readonly Cause[]>>;
  readonly usageWarning: {
    /** A warning is raised when available falls below this part of effective … */
    readonly belowBasisPoints: BasisPoints;
    /** … and may be raised again after it was at or above this part. */
    readonly rearmBasisPoints: BasisPoints;
  };
  /** Days before a line's validity ends on which the merchant is reminded. */
  readonly validityReminderDays: readonly number[];
  readonly increases: IncreaseTerms;
  /** The most that a line can become by itself; no ceiling where none is named. */
  readonly lineCeilings: Readonly<Partial<Record<LineKind, AmountMinor>>>;
  /** Of an ISO 4217 currency each: a raise of a line to that sum or more takes two people. */
  readonly fourEyesSums: readonly { readonly currency: string; readonly sum: AmountMinor }[];
}

/** The conditions of temporary increases by their kind. */
export interface IncreaseTerms {
  /** Whether a grant that does not meet them is refused; else what it does not meet is recorded with it. */
  readonly strict: boolean;
  readonly promotionGuarantee: {
    /** Asked for at least so long before its start. */
    readonly leadHours: number;
  };
  readonly temporary: {
    /** The last month that was reported; one that was reported too low is a refusal in any case. */
    readonly monthlyTurnoverAtLeast: AmountMinor;
    readonly daysAtMost: number;
  };
  readonly emergency: {
    /** Starts within so long. */
    readonly withinHours: number;
    readonly daysAtMost: number;
    readonly approvedBasisPointsAtMost: BasisPoints;
    /** Of the increase; charged when it starts. */
    readonly feeBasisPoints: BasisPoints;
  };
}
