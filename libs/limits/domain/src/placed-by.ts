import type { BasisPoints, BusinessDate, Instant } from '@limit-ledger/kernel';

/** What the merchant can do for its limit to come back; public. */
export interface ChecklistItem {
  /** `[a-z0-9-]{1,64}`, such as `rectification-plan`. */
  readonly step: string;
  /** Hours from the signal by which it is due; absent without a deadline. */
  readonly dueHours?: number;
  /** The part of what was frozen at first that this step releases; absent where only the whole comes back. */
  readonly releasesBasisPoints?: BasisPoints;
}

/** A measure as it was when a rule was evaluated; internal, never shown to a merchant. Whole numbers. */
export interface MeasuredInput {
  readonly measure: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value: number;
  readonly threshold: number;
  /** What value and threshold count, such as `basis-points`. */
  readonly unit: string;
  readonly sample?: number;
  readonly from?: BusinessDate;
  readonly until?: BusinessDate;
}

/** The signal of a rule that placed a freeze or a reduction, and the terms on which it stands. */
export interface PlacedBy {
  /** `<rule>:<line>:<episode>`; also the id of what it placed. */
  readonly signalId: string;
  /** Internal. */
  readonly rule: string;
  /** `<policy id>@<version>`; internal. */
  readonly policyVersion: string;
  readonly checklist: readonly ChecklistItem[];
  /** Whether the way back lets it go by itself; else a person must. */
  readonly clearsByItself: boolean;
  /** A freeze that no person has confirmed by then ends. */
  readonly unconfirmedEndsAt?: Instant;
  /** When a reviewer at the latest decides on what is left. */
  readonly decideBy?: Instant;
  /** Internal. */
  readonly grounds: readonly MeasuredInput[];
}
