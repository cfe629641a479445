import type { AmountMinor, BasisPoints, Instant } from '@limit-ledger/kernel';

/** The values of a policy that limits decides by; of several policies in force the later activation gives a value. */
export interface LimitsPolicyValues {
  readonly reservation?: { readonly defaultTtlSeconds: number; readonly maximumTtlSeconds: number };
  readonly causesThatCount?: Readonly<Record<'credit' | 'transaction', readonly ('repayment' | 'return' | 'settlement' | 'write-off')[]>>;
  readonly usageWarning?: { readonly belowBasisPoints: BasisPoints; readonly rearmBasisPoints: BasisPoints };
  readonly validityReminderDays?: readonly number[];
  readonly increases?: {
    /** Whether a grant that does not meet the conditions is refused; else what it does not meet is recorded with it. */
    readonly strict?: boolean;
    readonly promotionGuarantee: { readonly leadHours: number };
    readonly temporary: { readonly monthlyTurnoverAtLeast: AmountMinor; readonly daysAtMost: number };
    readonly emergency: {
      readonly withinHours: number;
      readonly daysAtMost: number;
      readonly approvedBasisPointsAtMost: BasisPoints;
      readonly feeBasisPoints: BasisPoints;
    };
  };
  readonly lineCeilings?: Readonly<Partial<Record<'credit' | 'transaction' | 'withdrawal', AmountMinor>>>;
  /** Of an ISO 4217 currency each: a raise of a line to that sum or more takes two people. */
  readonly fourEyesSums?: readonly { readonly currency: string; readonly sum: AmountMinor }[];
  /** A rule's freeze that nobody confirmed ends after so many days. */
  readonly unconfirmedFreezeDays?: number;
}

export interface PolicyActivated {
  readonly policyId: string;
  /** From 1. */
  readonly version: number;
  /** At least 5 minutes after the event was recorded; of the policy that ships with the product at once. */
  readonly activeFrom: Instant;
  readonly limits?: LimitsPolicyValues;
}

/** From then on the version decides nothing; the version before it does not come back by itself. */
export interface PolicyStopped {
  readonly policyId: string;
  readonly version: number;
  readonly stoppedFrom: Instant;
}
