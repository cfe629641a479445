import type { EventOf, IncreaseFee } from '../events.js';
import type { IncreaseState } from '../state.js';

type Starting = Pick<IncreaseState, 'increaseId' | 'line' | 'amount'> & { readonly fee?: IncreaseFee | undefined };

/** What is recorded when it starts: its fee is charged then. */
export function startedIncrease({ increaseId, line, amount, fee }: Starting): EventOf<'temporary-increase-started'>['data'] {
  const started = { increaseId, line, amount, deltas: [{ line, temporary: amount }] };
  return fee === undefined ? started : { ...started, feeCharged: fee.amount };
}
