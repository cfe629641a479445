import type { EventOf } from '../events.js';
import { withEntry } from '../record-by-id.js';
import { isOfProgramme } from '../reevaluation-command.js';
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
  const others = heldRaises.filter((each) => each.reevaluationId !== reevaluationId);
  if (!isOfProgramme(data) || code !== 'risk.stands') return others.length === heldRaises.length ? heldRaises : others;
  const approved = lines[line]?.approved ?? 0;
  return [...others, { reevaluationId, line, limit, approved, policyVersion, grounds, effectiveTime }];
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
