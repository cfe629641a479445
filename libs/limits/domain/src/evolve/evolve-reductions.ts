import { assert, type Recorded } from '@limit-ledger/kernel';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import { withEntry } from '../record-by-id.js';
import type { MerchantState, ReductionState } from '../state.js';
import { moveTerms } from './move-terms.js';

export function reduceLine(merchant: MerchantState, event: Recorded<EventOf<'line-reduced'>>): MerchantState {
  const { reductionId, line, basisPoints, amount, reasonCode, risk, noteRef, placedBy, reevaluationId, downTo } = event.data;
  const reduction = definedMembers<ReductionState>({
    reductionId,
    line,
    basisPoints,
    requestedAmount: basisPoints === undefined ? amount : undefined,
    amount,
    reasonCode,
    risk,
    noteRef,
    placedBy,
    reevaluationId,
    downTo,
    revision: event.revision,
    effectiveTime: event.effectiveTime,
    recordedTime: event.recordedTime,
  });
  return withReduction(merchant, reduction, event);
}

export function restoreReduction(merchant: MerchantState, event: Recorded<EventOf<'reduction-restored'>>): MerchantState {
  const { reductionId, restoreId, reasonCode, noteRef, cause } = event.data;
  const reduction = merchant.reductions[reductionId];
  assert(reduction !== undefined && reduction.restored === undefined, `reduction ${reductionId} stands`);
  const restored = definedMembers<NonNullable<ReductionState['restored']>>({ restoreId, reasonCode, noteRef, cause });
  return withReduction(merchant, { ...reduction, restored }, event);
}

function withReduction(
  merchant: MerchantState,
  reduction: ReductionState,
  { data, effectiveTime }: Recorded<EventOf<'line-reduced' | 'reduction-restored'>>,
): MerchantState {
  return {
    ...merchant,
    lines: moveTerms(merchant.lines, data.deltas, [data.line], effectiveTime),
    reductions: withEntry(merchant.reductions, reduction.reductionId, reduction),
  };
}
