import type { Recorded } from '@limit-ledger/kernel';
import type { EventOf } from '../events.js';
import { noticeKeyOf, noticeOfSignal } from '../notice.js';
import { withEntry } from '../record-by-id.js';
import { freezeOfSignal, reductionOfSignal } from '../standing.js';
import type { MerchantState } from '../state.js';
import type { StepDone } from '../step-done.js';

export function noteStep(merchant: MerchantState, { data, effectiveTime }: Recorded<EventOf<'step-noted'>>): MerchantState {
  return withStep(merchant, data.signalId, { step: data.step, doneAt: effectiveTime, releasesBasisPoints: 0 });
}

/** The step is done on all that the signal led to. */
export function withStep(merchant: MerchantState, signalId: string, done: StepDone): MerchantState {
  const freeze = freezeOfSignal(merchant, signalId);
  const reduction = reductionOfSignal(merchant, signalId);
  const notice = noticeOfSignal(merchant.notices, signalId);
  const { freezes, reductions, notices } = merchant;
  return {
    ...merchant,
    freezes: freeze === undefined ? freezes : withEntry(freezes, signalId, stepped(freeze, done)),
    reductions: reduction === undefined ? reductions : withEntry(reductions, signalId, stepped(reduction, done)),
    notices: notice === undefined ? notices : withEntry(notices, noticeKeyOf(signalId), stepped(notice, done)),
  };
}

function stepped<Of extends { readonly stepsDone?: readonly StepDone[] }>(of: Of, done: StepDone): Of {
  return { ...of, stepsDone: [...(of.stepsDone ?? []), done] };
}
