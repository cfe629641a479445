import type { EventOf } from '../events.js';
import { withEntry } from '../record-by-id.js';
import type { LoweringState, MerchantState } from '../state.js';
import type { LineKind } from '../words.js';

export function noteReevaluation(merchant: MerchantState, { data }: EventOf<'limit-reevaluated'>): MerchantState {
  return { ...merchant, reevaluations: withEntry(merchant.reevaluations, data.reevaluationId, data.outcome) };
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
