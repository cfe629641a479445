import type { AmountMinor } from '@limit-ledger/kernel';
import type { EventOf } from '../events.js';
import { withEntry } from '../record-by-id.js';
import { isOfProgramme } from '../reevaluation-command.js';
import { samePartOf } from '../same-part-of.js';
import type { HeldRaiseState, LoweringState, MerchantState } from '../state.js';
import type { LineKind } from '../words.js';

export function noteReevaluation(merchant: MerchantState, event: EventOf<'limit-reevaluated'>): MerchantState {
  const { reevaluationId, outcome } = event.data;
  return {
    ...merchant,
    reevaluations: withEntry(merchant.reevaluations, reevaluationId, outcome),
    heldRaises: heldRaisesAfter(merchant, event),
  };
}

/** Re-evaluations come again, a programme does not: its raise waits until nothing holds it up. */
function heldRaisesAfter(
  { heldRaises, lines }: MerchantState,
  { data, effectiveTime }: EventOf<'limit-reevaluated'>,
): readonly HeldRaiseState[] {
  const { reevaluationId, line, limit, policyVersion, grounds, code } = data;
  if (isOfProgramme(data) && code === 'risk.stands') {
    const approved = lines[line]?.approved ?? 0;
    return [...heldRaises, { reevaluationId, line, limit, approved, policyVersion, grounds, effectiveTime }];
  }
  const held = heldRaises.find((each) => each.reevaluationId === reevaluationId);
  if (held === undefined) return heldRaises;
  const others = heldRaises.filter((each) => each !== held);
  if (code !== undefined) return others;
  return others.map((each) => (each.line === line ? onTopOf(limit, each) : each));
}

/** As it would have been told, had the one before it not been held up: the same part on top of that. */
function onTopOf(limitBefore: AmountMinor, held: HeldRaiseState): HeldRaiseState {
  const { limit, approved } = held;
  return approved === 0 ? held : { ...held, limit: samePartOf(limitBefore, limit, approved), approved: limitBefore };
}

export function announceLowering(merchant: MerchantState, { data }: EventOf<'lowering-announced'>): MerchantState {
  const { reevaluationId, line, limit, lowersAt, reasonCode, policyVersion } = data;
  return withLowering(merchant, line, { reevaluationId, limit, lowersAt, reasonCode, policyVersion });
}

export function withdrawLowering(merchant: MerchantState, { data }: EventOf<'lowering-withdrawn'>): MerchantState {
  return withLowering(merchant, data.line, undefined);
}

/** One that has taken effect is announced no more. */
export function endLoweringOf(merchant: MerchantState, { data }: EventOf<'line-reduced'>): MerchantState {
  const { line, reevaluationId } = data;
  const announced = merchant.lowerings[line]?.reevaluationId;
  return announced !== undefined && announced === reevaluationId ? withLowering(merchant, line, undefined) : merchant;
}

function withLowering(merchant: MerchantState, line: LineKind, lowering: LoweringState | undefined): MerchantState {
  const { [line]: _, ...others } = merchant.lowerings;
  return { ...merchant, lowerings: lowering === undefined ? others : { ...others, [line]: lowering } };
}
