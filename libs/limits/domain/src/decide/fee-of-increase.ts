import { epochMillisecondsOf, portionOf } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { IncreaseFee } from '../events.js';

const MILLISECONDS_A_YEAR = 365 * 86_400_000;

/** What an increase costs by its policy; `undefined` of a kind that has no fee. */
export function feeOfIncrease({ kind, amount, from, until, policy }: CommandOf<'grant-temporary-increase'>): IncreaseFee | undefined {
  if (kind !== 'emergency') return undefined;
  const basisPoints = policy.increases.emergency.feeBasisPoints;
  const durationMilliseconds = epochMillisecondsOf(until) - epochMillisecondsOf(from);
  const yearlyEquivalentBasisPoints = quotientOf(BigInt(basisPoints) * BigInt(MILLISECONDS_A_YEAR), BigInt(durationMilliseconds));
  return { amount: portionOf(amount, basisPoints), basisPoints, yearlyEquivalentBasisPoints };
}

/** Half to even; of positive numbers. */
function quotientOf(dividend: bigint, divisor: bigint): number {
  const floor = dividend / divisor;
  const twice = (dividend - floor * divisor) * 2n;
  return Number(twice > divisor || (twice === divisor && floor % 2n === 1n) ? floor + 1n : floor);
}
