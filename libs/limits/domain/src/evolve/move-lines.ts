import { assert, isBelowPortion } from '@limit-ledger/kernel';
import type { LineDelta } from '../events.js';
import { assertLine } from '../identities.js';
import { availableOf, effectiveOf } from '../line-numbers.js';
import type { LineState, MerchantState } from '../state.js';

type Lines = MerchantState['lines'];

/** The lines after the deltas of any event: nothing else moves their sums. */
export function moveLines(lines: Lines, deltas: readonly LineDelta[]): Lines {
  if (deltas.length === 0) return lines;
  const moved = { ...lines };
  for (const delta of deltas) {
    const line = moved[delta.line];
    assert(line !== undefined, `${delta.line} was opened`);
    moved[delta.line] = moveLine(line, delta);
  }
  return moved;
}

export function moveLine(line: LineState, delta: LineDelta): LineState {
  const moved = {
    ...line,
    approved: line.approved + (delta.approved ?? 0),
    temporary: line.temporary + (delta.temporary ?? 0),
    reduced: line.reduced + (delta.reduced ?? 0),
    frozenGross: line.frozenGross + (delta.frozenGross ?? 0),
    reserved: line.reserved + (delta.reserved ?? 0),
    used: line.used + (delta.used ?? 0),
  };
  assertLine(moved);
  return rearmed(moved);
}

/** A usage warning may be raised again once enough is available. */
function rearmed(line: LineState): LineState {
  const { warnedUntilBasisPoints } = line;
  if (warnedUntilBasisPoints === undefined || isBelowPortion(availableOf(line), effectiveOf(line), warnedUntilBasisPoints)) return line;
  return withoutWarning(line);
}

function withoutWarning({ warnedUntilBasisPoints: _, ...line }: LineState): LineState {
  return line;
}
