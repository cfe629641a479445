import type { AmountMinor } from '@limit-ledger/kernel';
import type { LineRefusal } from '../rejections.js';
import { freezesOn, reductionsOn } from '../standing.js';
import type { MerchantState } from '../state.js';
import type { LineKind } from '../words.js';

/** Why a line has no room: with everything that stands in the way on it. */
export function lineRefusal(merchant: MerchantState, line: LineKind, requested: AmountMinor, available: AmountMinor): LineRefusal {
  const freezes = freezesOn(merchant, line).map(({ freezeId }) => freezeId);
  const reductions = reductionsOn(merchant, line).map(({ reductionId }) => reductionId);
  return { line, requested, available, freezes, reductions };
}
