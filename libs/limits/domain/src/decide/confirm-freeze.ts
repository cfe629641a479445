import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import type { LimitState } from '../state.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

export function confirmFreeze(command: CommandOf<'confirm-freeze'>, { merchant }: LimitState, now: string): LimitDecision {
  const { freezeId, confirmId, noteRef } = command;
  const freeze = merchant.freezes[freezeId];
  if (freeze === undefined) return refuse('freeze.not-found', `there is no freeze ${freezeId}`);
  const known = freeze.confirmations.find((each) => each.confirmId === confirmId);
  if (known !== undefined) return known.noteRef === noteRef ? already : idConflict(confirmId);
  // It moves nothing on the lines, so only the freeze itself must have been there.
  const effectiveTime = effectiveTimeOf(command, now, merchant, [], freeze.effectiveTime);
  if (effectiveTime === undefined) return outOfOrder();
  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('freeze-confirmed', definedMembers<EventOf<'freeze-confirmed'>['data']>({ freezeId, confirmId, noteRef }));
  return draft.decision();
}
