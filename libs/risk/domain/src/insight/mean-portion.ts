import type { AmountMinor, BasisPoints } from '@limit-ledger/kernel';

/** `sum / count × basisPoints`, half to even. */
export function meanPortion(sum: AmountMinor, count: number, basisPoints: BasisPoints): AmountMinor {
  const [dividend, divisor] = [BigInt(sum) * BigInt(basisPoints), BigInt(count) * 10_000n];
  const floor = dividend / divisor;
  const twice = (dividend - floor * divisor) * 2n;
  return Number(twice > divisor || (twice === divisor && floor % 2n === 1n) ? floor + 1n : floor);
}
