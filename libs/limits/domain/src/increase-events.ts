import type { AmountMinor, BasisPoints, Instant } from '@limit-ledger/kernel';
import type { Imported, MovesLines } from './event-parts.js';
import type { Booked, IncreaseKind, LineKind, UnmetCondition } from './words.js';

/** What an emergency increase costs, told before it starts. */
export interface IncreaseFee {
  /** Charged when it starts, and never when it ends before. */
  readonly amount: AmountMinor;
  /** Of the increase. */
  readonly basisPoints: BasisPoints;
  /** The same over 365 days, half to even. */
  readonly yearlyEquivalentBasisPoints: BasisPoints;
}

export interface IncreaseGranted extends Imported {
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
}

export interface IncreaseStarted extends MovesLines {
  readonly increaseId: string;
  readonly line: LineKind;
  readonly amount: AmountMinor;
  /** Where it has a fee. */
  readonly feeCharged?: AmountMinor;
}
