import { assertNever, type Recorded } from '@limit-ledger/kernel';
import type { LimitEvent } from '../events.js';
import { isOrderTraffic } from '../order-event.js';
import { withEntry } from '../record-by-id.js';
import { seenAfter } from '../signals-seen.js';
import type { MerchantState } from '../state.js';
import { addFreeze, barParties, confirmFreeze, releaseFreeze, resolveFreeze } from './evolve-freezes.js';
import { endIncrease, grantIncrease, startIncrease } from './evolve-increases.js';
import { adjustLine, lapseLine, openLine, remindOfValidity, warnOfUsage } from './evolve-lines.js';
import { reduceLine, restoreReduction } from './evolve-reductions.js';
import { endNotice, endNoticeWith, tellMerchant } from './evolve-notices.js';
import { announceLowering, endLoweringOf, noteReevaluation, withdrawLowering } from './evolve-reevaluations.js';
import { noteStep } from './evolve-steps.js';
import { noteTurnover } from './evolve-turnover.js';
import { moveLines } from './move-lines.js';

/** The merchant after the event, its orders apart; pure, and it needs nothing but the event and what it touches. */
export function evolveMerchant(merchant: MerchantState, event: Recorded<LimitEvent>): MerchantState {
  const { revision, recordedTime } = event;
  switch (event.type) {
    case 'limit-reserved':
    case 'limit-captured':
    case 'limit-voided':
    case 'reservation-expired':
    case 'limit-replenished':
    case 'replenishment-reversed':
    case 'limit-booked':
      return { ...merchant, revision, recordedTime, lines: moveLines(merchant.lines, event.data.deltas) };
    default:
      // A warning raised by an order's event is traffic of that order: it moves no terms either.
      return {
        ...evolveTerms(merchant, event),
        revision,
        signalsSeen: seenAfter(merchant.signalsSeen, event),
        termsRevision: isOrderTraffic(event) ? merchant.termsRevision : revision,
        recordedTime,
      };
  }
}

type TermsEvent = Exclude<Recorded<LimitEvent>, { readonly data: { readonly orderId: string; readonly order: object } }>;

function evolveTerms(merchant: MerchantState, event: TermsEvent): MerchantState {
  switch (event.type) {
    case 'merchant-registered': {
      const { currency, industry, onboardedOn } = event.data;
      return { ...merchant, profile: { currency, industry, onboardedOn, effectiveTime: event.effectiveTime } };
    }
    case 'identity-verified': {
      const { checkId, kind } = event.data;
      return { ...merchant, identityChecks: withEntry(merchant.identityChecks, checkId, { kind }) };
    }
    case 'line-opened':
      return openLine(merchant, event);
    case 'line-adjusted':
      return adjustLine(merchant, event);
    case 'line-lapsed':
      return lapseLine(merchant, event);
    case 'line-validity-reminded':
      return remindOfValidity(merchant, event);
    case 'usage-warning-raised':
      return warnOfUsage(merchant, event);
    case 'limit-frozen':
      return addFreeze(merchant, event);
    case 'freeze-resolved':
      return resolveFreeze(merchant, event);
    case 'freeze-confirmed':
      return confirmFreeze(merchant, event);
    case 'parties-barred':
      return barParties(merchant, event);
    case 'freeze-released':
      return endNoticeWith(releaseFreeze(merchant, event), event.data.freezeId);
    case 'line-reduced':
      return endLoweringOf(reduceLine(merchant, event), event);
    case 'reduction-restored':
      return endNoticeWith(restoreReduction(merchant, event), event.data.reductionId);
    case 'merchant-warned':
    case 'suggestion-made':
      return tellMerchant(merchant, event);
    case 'step-noted':
      return noteStep(merchant, event);
    case 'notice-ended':
      return endNotice(merchant, event.data.signalId);
    case 'signal-not-applied':
      return merchant;
    case 'temporary-increase-granted':
      return grantIncrease(merchant, event);
    case 'temporary-increase-started':
      return startIncrease(merchant, event);
    case 'temporary-increase-ended':
      return endIncrease(merchant, event);
    case 'limit-reevaluated':
      return noteReevaluation(merchant, event);
    case 'lowering-announced':
      return announceLowering(merchant, event);
    case 'lowering-withdrawn':
      return withdrawLowering(merchant, event);
    case 'turnover-noted':
      return noteTurnover(merchant, event);
    default:
      return assertNever(event);
  }
}
