import { assertNever } from '@limit-ledger/kernel';
import type { LimitCommand } from '../commands.js';
import type { LimitState } from '../state.js';
import { adjustLine } from './adjust-line.js';
import { applyReevaluation } from './apply-reevaluation.js';
import { applySignal } from './apply-signal.js';
import { bookLimit } from './book-limit.js';
import { bringDue } from './bring-due.js';
import { captureLimit } from './capture-limit.js';
import { clearSignal } from './clear-signal.js';
import { confirmFreeze } from './confirm-freeze.js';
import { easeSignal } from './ease-signal.js';
import { freezeLimit } from './freeze-limit.js';
import { grantTemporaryIncrease } from './grant-temporary-increase.js';
import { refuse, type LimitDecision } from './limit-decision.js';
import { noteStep } from './note-step.js';
import { noteTurnover } from './note-turnover.js';
import { openLine } from './open-line.js';
import { recordIdentityCheck } from './record-identity-check.js';
import { reduceLine } from './reduce-line.js';
import { registerMerchant } from './register-merchant.js';
import { releaseFreeze } from './release-freeze.js';
import { replenishLimit } from './replenish-limit.js';
import { reserveLimit } from './reserve-limit.js';
import { restoreReduction } from './restore-reduction.js';
import { reverseReplenishment } from './reverse-replenishment.js';
import { voidLimit } from './void-limit.js';
import { widenSignal } from './widen-signal.js';

/** Decides one command on the merchant, and the order that it is about, at `now`; pure. */
export function decideLimit(command: LimitCommand, state: LimitState, now: string): LimitDecision {
  if (state.merchant.profile === undefined && command.type !== 'register-merchant') {
    return refuse('merchant.not-found', `${state.merchant.merchantId} is not registered`);
  }
  switch (command.type) {
    case 'register-merchant':
      return registerMerchant(command, state, now);
    case 'record-identity-check':
      return recordIdentityCheck(command, state, now);
    case 'open-line':
      return openLine(command, state, now);
    case 'reserve-limit':
      return reserveLimit(command, state, now);
    case 'capture-limit':
      return captureLimit(command, state, now);
    case 'void-limit':
      return voidLimit(command, state, now);
    case 'replenish-limit':
      return replenishLimit(command, state, now);
    case 'reverse-replenishment':
      return reverseReplenishment(command, state, now);
    case 'book-limit':
      return bookLimit(command, state, now);
    case 'freeze-limit':
      return freezeLimit(command, state, now);
    case 'confirm-freeze':
      return confirmFreeze(command, state, now);
    case 'release-freeze':
      return releaseFreeze(command, state, now);
    case 'reduce-line':
      return reduceLine(command, state, now);
    case 'restore-reduction':
      return restoreReduction(command, state, now);
    case 'adjust-line':
      return adjustLine(command, state, now);
    case 'grant-temporary-increase':
      return grantTemporaryIncrease(command, state, now);
    case 'apply-reevaluation':
      return applyReevaluation(command, state, now);
    case 'note-turnover':
      return noteTurnover(command, state, now);
    case 'apply-signal':
      return applySignal(command, state, now);
    case 'widen-signal':
      return widenSignal(command, state, now);
    case 'ease-signal':
      return easeSignal(command, state, now);
    case 'note-step':
      return noteStep(command, state, now);
    case 'clear-signal':
      return clearSignal(command, state, now);
    case 'expire-reservation':
    case 'start-increase':
    case 'end-increase':
    case 'release-dated-freeze':
    case 'release-unconfirmed-freeze':
    case 'lower-line':
    case 'raise-held-line':
    case 'remind-of-validity':
    case 'lapse-line':
      return bringDue(command, state, now);
    default:
      return assertNever(command);
  }
}
