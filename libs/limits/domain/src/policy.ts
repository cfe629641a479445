import type { BasisPoints } from '@limit-ledger/kernel';
import type { Cause, OrderLineKind } from './words.js';

/** The values of a policy version that the limit decider needs; `default@1` ships with the product. */
export interface LimitsPolicy {
  /** `<name>@<version>`, recorded in the metadata of what it decided. */
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
}
