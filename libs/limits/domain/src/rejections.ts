import type { AmountMinor, Rejection } from '@limit-ledger/kernel';
import type { LineKind, UnmetCondition } from './words.js';

/** The refusals of the limit decider; each is a stable code of the public contract. */
export type LimitRejectionCode =
  | 'request.invalid'
  | 'merchant.not-found'
  | 'merchant.exists'
  | 'line.exists'
  | 'line.not-open'
  | 'limit.insufficient'
  | 'order.conflict'
  | 'order.not-possible'
  | 'id.conflict'
  | 'reservation.not-found'
  | 'reservation.not-open'
  | 'reservation.expired'
  | 'capture.exceeds-reserved'
  | 'replenishment.exceeds-captured'
  | 'replenishment.not-found'
  | 'freeze.not-found'
  | 'freeze.exceeds-remaining'
  | 'reduction.not-found'
  | 'reduction.conflict'
  | 'effective-time.out-of-order'
  | 'amount.exceeds-range'
  | UnmetCondition;

/** Why one line has no room: what was asked, what was available before, and what stands in the way. */
export interface LineRefusal {
  readonly line: LineKind;
  readonly requested: AmountMinor;
  readonly available: AmountMinor;
  /** Ids of the freezes and reductions that hold something back on this line. */
  readonly freezes: readonly string[];
  readonly reductions: readonly string[];
}

export interface LimitRejection extends Rejection {
  readonly code: LimitRejectionCode;
  /** With `limit.insufficient`: one for each line that lacks room, in the order credit, transaction. */
  readonly refusals?: readonly LineRefusal[];
  /** With a condition of a temporary increase: all that are not met. */
  readonly unmet?: readonly UnmetCondition[];
}
