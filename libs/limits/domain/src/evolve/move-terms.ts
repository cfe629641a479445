import { laterOf, type Instant } from '@limit-ledger/kernel';
import type { LineDelta } from '../events.js';
import type { MerchantState } from '../state.js';
import type { LineKind } from '../words.js';
import { moveLines } from './move-lines.js';

/** The lines after an event that is about the terms of `touched`, whether or not a sum of theirs moved. */
export function moveTerms(
  lines: MerchantState['lines'],
  deltas: readonly LineDelta[],
  touched: readonly LineKind[],
  effectiveTime: Instant,
): MerchantState['lines'] {
  const moved = { ...moveLines(lines, deltas) };
  for (const kind of touched) {
    const line = moved[kind];
    if (line !== undefined) moved[kind] = { ...line, termsEffectiveTime: laterOf(line.termsEffectiveTime, effectiveTime) };
  }
  return moved;
}
