import { assert } from './assert.js';

/** An integer count of minor units (CNY: fen) within ±(2^53−1). */
export type AmountMinor = number;

/** Hundredths of a percent: 10,000 is the whole. */
export type BasisPoints = number;

const WHOLE = 10_000n;

/** Below it a product with up to 10,000 basis points is exact without big integers, which cost ten times as much. */
const EXACT_WITHOUT_BIGINT = Math.floor(Number.MAX_SAFE_INTEGER / 10_000);

/** Whether the value can be an amount; a sum beyond ±(2^53−1) can't. */
export function isAmount(value: number): value is AmountMinor {
  return Number.isSafeInteger(value);
}

/** The exact sum; a sum out of range is a bug, since commands are refused before they can cause one. */
export function sumOf(...amounts: readonly AmountMinor[]): AmountMinor {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    assert(Number.isSafeInteger(sum), 'amount out of range');
  }
  return sum;
}

/** `amount × basisPoints / 10,000`, half to even. */
export function portionOf(amount: AmountMinor, basisPoints: BasisPoints): AmountMinor {
  const product = BigInt(amount) * BigInt(basisPoints);
  const floor = product >= 0n ? product / WHOLE : -((-product + WHOLE - 1n) / WHOLE);
  const twice = (product - floor * WHOLE) * 2n;
  const up = twice > WHOLE || (twice === WHOLE && floor % 2n !== 0n);
  return Number(up ? floor + 1n : floor);
}

/** Whether `part` is less than `basisPoints` of `whole`, exactly. */
export function isBelowPortion(part: AmountMinor, whole: AmountMinor, basisPoints: BasisPoints): boolean {
  if (Math.abs(part) <= EXACT_WITHOUT_BIGINT && Math.abs(whole) <= EXACT_WITHOUT_BIGINT && basisPoints <= 10_000) {
    return part * 10_000 < whole * basisPoints;
  }
  return BigInt(part) * WHOLE < BigInt(whole) * BigInt(basisPoints);
}
