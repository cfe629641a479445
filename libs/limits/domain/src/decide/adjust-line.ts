import { already, isAmount } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import type { AdjustmentState, LimitState } from '../state.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

type Adjust = CommandOf<'adjust-line'>;

export function adjustLine(command: Adjust, { merchant }: LimitState, now: string): LimitDecision {
  const { adjustmentId, line: kind, approved, reasonCode, noteRef, caseId } = command;
  if (!isAmount(approved) || approved < 0) return refuse('request.invalid', 'approved is 0 or more');
  const known = merchant.adjustments[adjustmentId];
  if (known !== undefined) return isSame(command, known) ? already : idConflict(adjustmentId);
  const line = merchant.lines[kind];
  if (line === undefined) return refuse('line.not-open', `${kind} was never opened`);
  const effectiveTime = effectiveTimeOf(command, now, merchant, [kind]);
  if (effectiveTime === undefined) return outOfOrder();
  const previousApproved = line.approved;
  const deltas = approved === previousApproved ? [] : [{ line: kind, approved: approved - previousApproved }];
  const draft = new Draft(merchant, command, effectiveTime, now);
  const content = { adjustmentId, line: kind, approved, previousApproved, reasonCode, noteRef, caseId, deltas };
  draft.emit('line-adjusted', definedMembers<EventOf<'line-adjusted'>['data']>(content));
  return draft.decision();
}

function isSame({ line, approved, reasonCode, noteRef, caseId }: Adjust, known: AdjustmentState): boolean {
  const isSameChange = line === known.line && approved === known.approved;
  return isSameChange && reasonCode === known.reasonCode && noteRef === known.noteRef && caseId === known.caseId;
}
