import type { LineAmount } from '../events.js';
import { availableOf } from '../line-numbers.js';
import type { MerchantState } from '../state.js';

/** The part of what is used anew that lies beyond the limit, a line with none left out. */
export function overageOf(merchant: MerchantState, perLine: readonly LineAmount[]): readonly LineAmount[] {
  return perLine.flatMap(({ line, amount }) => {
    const state = merchant.lines[line];
    const beyond = state === undefined ? 0 : Math.min(amount, Math.max(0, amount - availableOf(state)));
    return beyond > 0 ? [{ line, amount: beyond }] : [];
  });
}
