import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import type { LimitState } from '../state.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

export function restoreReduction(command: CommandOf<'restore-reduction'>, { merchant }: LimitState, now: string): LimitDecision {
  const { reductionId, restoreId, reasonCode, noteRef } = command;
  const reduction = merchant.reductions[reductionId];
  if (reduction === undefined) return refuse('reduction.not-found', `there is no reduction ${reductionId}`);
  const { line, amount, restored } = reduction;
  if (restored?.restoreId === restoreId) {
    return restored.reasonCode === reasonCode && restored.noteRef === noteRef ? already : idConflict(restoreId);
  }
  if (restored !== undefined) return refuse('reduction.conflict', `${reductionId} was restored by ${restored.restoreId}`);
  const effectiveTime = effectiveTimeOf(command, now, merchant, [line], reduction.effectiveTime);
  if (effectiveTime === undefined) return outOfOrder();
  const deltas = amount === 0 ? [] : [{ line, reduced: -amount }];
  const draft = new Draft(merchant, command, effectiveTime, now);
  const content = { reductionId, restoreId, line, amount, reasonCode, noteRef, deltas };
  draft.emit('reduction-restored', definedMembers<EventOf<'reduction-restored'>['data']>(content));
  return draft.decision();
}
