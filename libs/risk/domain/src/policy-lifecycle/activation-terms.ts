import type { BasisPoints } from '@limit-ledger/kernel';

/** What a version may do in one window before it pauses and asks: the larger of the two. */
export interface ActivationCeiling {
  /** The window's length; an hour by default. */
  readonly windowSeconds: number;
  /** A part of all merchants. */
  readonly merchantsBasisPoints: BasisPoints;
  /** Episodes, whatever the number of merchants. */
  readonly cases: number;
}

/** Under which terms a version of any policy comes into force. */
export interface ActivationTerms {
  /** How far ahead of the moment it is asked at the least. */
  readonly leadSeconds: number;
  /** Where the activation itself names none. */
  readonly ceiling: ActivationCeiling;
}

const WHOLE_BASIS_POINTS = 10_000;

/** How many episodes a version may open in one window; a part of a merchant does not count. */
export function raisesAllowed({ merchantsBasisPoints, cases }: ActivationCeiling, merchants: number): number {
  return Math.max(cases, Math.floor((merchants * merchantsBasisPoints) / WHOLE_BASIS_POINTS));
}
