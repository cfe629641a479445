import type { AmountMinor } from '@limit-ledger/kernel';
import type { LineState } from './state.js';

export interface LineNumbers {
  /** `max(0, approved + temporary − reduced)`. */
  readonly effective: AmountMinor;
  /** What freezes hold back of effective: never more than it. */
  readonly frozen: AmountMinor;
  /** `effective − frozen − reserved − used`; may be negative, then nothing new fits. */
  readonly available: AmountMinor;
}

type Sums = Pick<LineState, 'approved' | 'temporary' | 'reduced' | 'frozenGross' | 'reserved' | 'used'>;

/** What follows from the six sums of a line. */
export function lineNumbers(line: Sums): LineNumbers {
  const effective = effectiveOf(line);
  const frozen = Math.min(line.frozenGross, effective);
  return { effective, frozen, available: effective - frozen - line.reserved - line.used };
}

export function effectiveOf(line: Sums): AmountMinor {
  return Math.max(0, line.approved + line.temporary - line.reduced);
}

export function availableOf(line: Sums): AmountMinor {
  const effective = effectiveOf(line);
  return effective - Math.min(line.frozenGross, effective) - line.reserved - line.used;
}
