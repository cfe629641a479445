import type { AmountMinor, BasisPoints } from '@limit-ledger/kernel';

/** Whether the value can be asked for: a whole number of minor units, 1 at least. */
export const isPositiveAmount = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

/** Exactly one of an amount (1 at least) and basis points (1 to 10,000). */
export function isOneShare({ amount, basisPoints }: { readonly amount?: AmountMinor; readonly basisPoints?: BasisPoints }): boolean {
  if (amount !== undefined) return basisPoints === undefined && isPositiveAmount(amount);
  return basisPoints !== undefined && Number.isInteger(basisPoints) && basisPoints > 0 && basisPoints <= 10_000;
}
