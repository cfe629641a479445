import { requestInvalid } from '../answers/problems.js';

/** Throws 400 unless exactly one of the two is given. */
export function assertAmountOrPercentage({ amount, basisPoints }: { readonly amount?: number; readonly basisPoints?: number }): void {
  if ((amount === undefined) === (basisPoints === undefined)) throw requestInvalid('exactly one of amount and basisPoints must be given');
}
