import { already, portionOf } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import type { LimitState, ReductionState } from '../state.js';
import { isOneShare } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

type Reduce = CommandOf<'reduce-line'>;

export function reduceLine(command: Reduce, { merchant }: LimitState, now: string): LimitDecision {
  const { reductionId, line: kind, basisPoints, reasonCode, risk = false, noteRef, placedBy, downTo } = command;
  const findsNothing = placedBy !== undefined && command.amount === 0 && basisPoints === undefined;
  if (!isOneShare(command) && !findsNothing) {
    return refuse('request.invalid', 'exactly one of amount (above 0) and basisPoints (1 to 10,000) is needed');
  }
  const known = merchant.reductions[reductionId];
  if (known !== undefined) return isSame(command, known) ? already : idConflict(reductionId);
  const line = merchant.lines[kind];
  if (line === undefined) return refuse('line.not-open', `${kind} was never opened`);
  const effectiveTime = effectiveTimeOf(command, now, merchant, [kind]);
  if (effectiveTime === undefined) return outOfOrder();
  const amount = command.amount ?? portionOf(line.approved, basisPoints ?? 0);
  const deltas = amount === 0 ? [] : [{ line: kind, reduced: amount }];
  const draft = new Draft(merchant, command, effectiveTime, now);
  const content = { reductionId, line: kind, basisPoints, amount, reasonCode, risk, noteRef, placedBy, downTo, deltas };
  draft.emit('line-reduced', definedMembers<EventOf<'line-reduced'>['data']>(content));
  return draft.decision();
}

function isSame(command: Reduce, known: ReductionState): boolean {
  return (
    command.line === known.line &&
    command.basisPoints === known.basisPoints &&
    command.amount === known.requestedAmount &&
    command.reasonCode === known.reasonCode &&
    command.noteRef === known.noteRef
  );
}
