import type { AmountMinor } from '@limit-ledger/kernel';
import type { FreezeState, MerchantState, ReductionState } from './state.js';
import type { LineKind } from './words.js';

/** What remains of a freeze on a line, 0 where it does not reach. */
export function remainingOn(freeze: FreezeState, kind: LineKind): AmountMinor {
  for (const { line, remaining } of freeze.perLine) if (line === kind) return remaining;
  return 0;
}

/** The freezes of which something remains on the line. */
export function freezesOn(merchant: MerchantState, kind: LineKind): readonly FreezeState[] {
  return Object.values(merchant.freezes).filter((freeze) => remainingOn(freeze, kind) > 0);
}

/** The reductions of the line that were not restored. */
export function reductionsOn(merchant: MerchantState, kind: LineKind): readonly ReductionState[] {
  return Object.values(merchant.reductions).filter(({ line, restored }) => line === kind && restored === undefined);
}

/** Whether the freeze stands on the line: something of it remains, or it floats and holds something again when effective grows. */
export function standsOn(freeze: FreezeState, kind: LineKind): boolean {
  return remainingOn(freeze, kind) > 0 || (freeze.floating && linesUnder(freeze).includes(kind));
}

/** Whether it holds anything back still, or may again: limit of a line, or orders of somebody. */
export function isStanding(freeze: FreezeState): boolean {
  return freeze.parties !== undefined || linesUnder(freeze).length > 0;
}

/** What the signal of a rule placed; what anybody else gave the same id is none of it. */
export function freezeOfSignal(merchant: MerchantState, signalId: string): FreezeState | undefined {
  const freeze = merchant.freezes[signalId];
  return freeze?.placedBy?.signalId === signalId ? freeze : undefined;
}

export function reductionOfSignal(merchant: MerchantState, signalId: string): ReductionState | undefined {
  const reduction = merchant.reductions[signalId];
  return reduction?.placedBy?.signalId === signalId ? reduction : undefined;
}

/** Whether anything that the signal placed still stands. */
export function standsOfSignal(merchant: MerchantState, signalId: string): boolean {
  const [freeze, reduction] = [freezeOfSignal(merchant, signalId), reductionOfSignal(merchant, signalId)];
  const isFrozen = freeze !== undefined && isStanding(freeze);
  return isFrozen || (reduction !== undefined && reduction.restored === undefined);
}

/** What the standing reductions of a rule take off the line, and those of re-evaluations: what the line is to be, it is already. */
export function takenOffBy(merchant: MerchantState, kind: LineKind, rule: string): AmountMinor {
  return sumOfReductions(merchant, kind, ({ placedBy, reevaluationId }) => placedBy?.rule === rule || reevaluationId !== undefined);
}

/** What the line has had taken off to come down to a limit, by re-evaluations and by rules. */
export function takenOffDownTo(merchant: MerchantState, kind: LineKind): AmountMinor {
  return sumOfReductions(merchant, kind, ({ downTo }) => downTo !== undefined);
}

function sumOfReductions(merchant: MerchantState, kind: LineKind, counts: (reduction: ReductionState) => boolean): AmountMinor {
  return reductionsOn(merchant, kind)
    .filter(counts)
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** Whether a freeze or reduction marked as risk stands on the line: then no increase takes effect. */
export function isHeldByRisk(merchant: MerchantState, kind: LineKind): boolean {
  const isFrozen = Object.values(merchant.freezes).some((freeze) => freeze.risk && standsOn(freeze, kind));
  return isFrozen || reductionsOn(merchant, kind).some(({ risk }) => risk);
}

/** The lines that the freeze still covers, also where nothing of it remains for the moment. */
export function linesUnder(freeze: FreezeState): readonly LineKind[] {
  return freeze.perLine.map(({ line }) => line).filter((line) => !freeze.overOn.includes(line));
}
