import type { Party } from './most-in-pattern.js';

/** A measure before it is divided: `(top / topDays) / (bottom / bottomDays) × scale`, every part but `top` above 0. */
export interface Fraction {
  readonly top: number;
  readonly topDays: number;
  readonly bottom: number;
  readonly bottomDays: number;
  /** 10,000 for basis points, 1 for what is counted. */
  readonly scale: number;
  /** Of orders in a pattern, by whom they are of one. */
  readonly by?: Party | undefined;
}

/** Below 0, 0 or above 0 as the fraction is below, at or above a whole number; exact, whatever the sizes. */
export function compareWithNumber(fraction: Fraction, number: number): number {
  const { top, topDays, bottom, bottomDays, scale } = fraction;
  return signOf(product(top, bottomDays, scale), product(number, bottom, topDays));
}

/** Likewise of two fractions of one scale. */
export function compareFractions(first: Fraction, second: Fraction): number {
  return signOf(
    product(first.top, first.bottomDays, second.bottom, second.topDays),
    product(second.top, second.bottomDays, first.bottom, first.topDays),
  );
}

/** Rounded down to a whole number; at most ±(2^53−1), beyond which it is cut. */
export function valueOf({ top, topDays, bottom, bottomDays, scale }: Fraction): number {
  const dividend = product(top, bottomDays, scale);
  const divisor = product(bottom, topDays, 1);
  if (typeof dividend === 'number' && typeof divisor === 'number') {
    const rest = ((dividend % divisor) + divisor) % divisor;
    return (dividend - rest) / divisor;
  }
  const [large, whole] = [BigInt(dividend), BigInt(divisor)];
  const rest = ((large % whole) + whole) % whole;
  const value = Number((large - rest) / whole);
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, value));
}

/** A product that is no safe integer is made of big integers, which cost ten times as much. */
function product(first: number, second: number, third: number, fourth = 1): number | bigint {
  const small = first * second * third * fourth;
  if (Number.isSafeInteger(small)) return small;
  return BigInt(first) * BigInt(second) * BigInt(third) * BigInt(fourth);
}

function signOf(first: number | bigint, second: number | bigint): number {
  if (first < second) return -1;
  return first > second ? 1 : 0;
}
