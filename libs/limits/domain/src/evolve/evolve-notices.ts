import type { Recorded } from '@limit-ledger/kernel';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import { noticeKeyOf, noticeOfSignal, type Told } from '../notice.js';
import { withEntry, withoutEntry } from '../record-by-id.js';
import { freezeOfSignal, reductionOfSignal, standsOfSignal } from '../standing.js';
import type { MerchantState } from '../state.js';

/** All that an episode tells is one notice; a later episode of its rule and line takes its place. */
export function tellMerchant(
  merchant: MerchantState,
  { type, data, revision, effectiveTime }: Recorded<EventOf<'merchant-warned'> | EventOf<'suggestion-made'>>,
): MerchantState {
  const { placedBy, reasonCode, line } = data;
  const of = type === 'suggestion-made' ? { suggestion: data.suggestion, termDaysAtMost: data.termDaysAtMost } : {};
  const told = definedMembers<Told>({ line, ...of });
  const known = noticeOfSignal(merchant.notices, placedBy.signalId);
  const notice =
    known === undefined
      ? { placedBy, reasonCode, revision, effectiveTime, told: [told] }
      : { ...known, told: [...known.told, told] };
  return { ...merchant, notices: withEntry(merchant.notices, noticeKeyOf(placedBy.signalId), notice) };
}

export function endNotice(merchant: MerchantState, signalId: string): MerchantState {
  if (noticeOfSignal(merchant.notices, signalId) === undefined) return merchant;
  return { ...merchant, notices: withoutEntry(merchant.notices, noticeKeyOf(signalId)) };
}

/** Its episode ended with what it placed, whoever gave that back; what a person placed under its id was none of it. */
export function endNoticeWith(merchant: MerchantState, signalId: string): MerchantState {
  const placed = freezeOfSignal(merchant, signalId) ?? reductionOfSignal(merchant, signalId);
  return placed === undefined || standsOfSignal(merchant, signalId) ? merchant : endNotice(merchant, signalId);
}
