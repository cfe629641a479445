import { assert, type Recorded } from '@limit-ledger/kernel';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import { withEntry } from '../record-by-id.js';
import type { IncreaseState, MerchantState } from '../state.js';
import { moveTerms } from './move-terms.js';

export function grantIncrease(merchant: MerchantState, event: Recorded<EventOf<'temporary-increase-granted'>>): MerchantState {
  const { increaseId, line, amount, from, until, kind, declaredDailySales, fee, booked, unmet } = event.data;
  const { effectiveTime } = event;
  const status = 'granted' as const;
  const increase = definedMembers<IncreaseState>({
    increaseId,
    line,
    amount,
    from,
    until,
    kind,
    declaredDailySales,
    fee,
    booked,
    unmet,
    status,
    effectiveTime,
  });
  return { ...merchant, increases: withEntry(merchant.increases, increaseId, increase) };
}

export function startIncrease(merchant: MerchantState, event: Recorded<EventOf<'temporary-increase-started'>>): MerchantState {
  return move(merchant, event, 'granted', 'started');
}

export function endIncrease(merchant: MerchantState, event: Recorded<EventOf<'temporary-increase-ended'>>): MerchantState {
  return move(merchant, event, event.data.amount === 0 ? 'granted' : 'started', 'ended');
}

function move(
  merchant: MerchantState,
  { data, effectiveTime }: Recorded<EventOf<'temporary-increase-started' | 'temporary-increase-ended'>>,
  from: IncreaseState['status'],
  to: IncreaseState['status'],
): MerchantState {
  const increase = merchant.increases[data.increaseId];
  assert(increase?.status === from, `increase ${data.increaseId} is ${from}`);
  // The end of one that never started leaves the line as it was.
  const touched = data.amount === 0 ? [] : [data.line];
  return {
    ...merchant,
    lines: moveTerms(merchant.lines, data.deltas, touched, effectiveTime),
    increases: withEntry(merchant.increases, data.increaseId, { ...increase, status: to }),
  };
}
