import { assertNever } from '@limit-ledger/kernel';
import type { CommandOf, DueCommand } from '../commands.js';
import type { LimitState } from '../state.js';
import { lapseLine, remindOfValidity } from './end-validity.js';
import { expireReservation } from './expire-reservation.js';
import type { LimitDecision } from './limit-decision.js';
import { lowerLine } from './lower-line.js';
import { raiseHeldLine } from './raise-held-line.js';
import { releaseDatedFreeze, releaseUnconfirmedFreeze } from './release-freeze.js';
import { endIncrease, startIncrease } from './turn-increase.js';

/** What a moment that has come brings; pure. */
export function decideDue(command: CommandOf<DueCommand['type']>, state: LimitState, now: string): LimitDecision {
  switch (command.type) {
    case 'expire-reservation':
      return expireReservation(command, state, now);
    case 'start-increase':
      return startIncrease(command, state, now);
    case 'end-increase':
      return endIncrease(command, state, now);
    case 'release-dated-freeze':
      return releaseDatedFreeze(command, state, now);
    case 'release-unconfirmed-freeze':
      return releaseUnconfirmedFreeze(command, state, now);
    case 'lower-line':
      return lowerLine(command, state, now);
    case 'raise-held-line':
      return raiseHeldLine(command, state, now);
    case 'remind-of-validity':
      return remindOfValidity(command, state, now);
    case 'lapse-line':
      return lapseLine(command, state, now);
    default:
      return assertNever(command);
  }
}
