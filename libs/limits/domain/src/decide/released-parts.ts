import type { AmountMinor } from '@limit-ledger/kernel';
import type { EventOf, LineAmount } from '../events.js';
import { remainingOn } from '../standing.js';
import type { FreezeState } from '../state.js';
import type { LineKind } from '../words.js';

type Parts = Pick<EventOf<'freeze-released'>['data'], 'perLine' | 'remaining' | 'deltas' | 'parties'>;

/** What the release of these amounts says: what goes, what still stands, and how it moves the lines. */
export function releasedParts(freeze: FreezeState, perLine: readonly LineAmount[]): Parts {
  const releasedOn = (kind: LineKind): AmountMinor => perLine.find(({ line }) => line === kind)?.amount ?? 0;
  const remaining = freeze.perLine.map((each) => ({ line: each.line, amount: each.remaining - releasedOn(each.line) }));
  const deltas = perLine.filter(({ amount }) => amount > 0).map(({ line, amount }) => ({ line, frozenGross: -amount }));
  return { perLine, remaining, deltas };
}

/** Off each of the lines at most what remains there, or all of it without an amount; with the last of it goes who it bars. */
export function partsUpTo(freeze: FreezeState, kinds: readonly LineKind[], amount: AmountMinor = Infinity): Parts {
  const parts = releasedParts(
    freeze,
    kinds.map((line) => ({ line, amount: Math.min(amount, remainingOn(freeze, line)) })),
  );
  const isLast = freeze.parties !== undefined && parts.remaining.every((each) => each.amount === 0);
  return isLast ? { ...parts, parties: freeze.parties } : parts;
}
