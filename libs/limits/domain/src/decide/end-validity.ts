import { assert, laterOf } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LimitState, LineState } from '../state.js';
import type { LineKind } from '../words.js';
import { Draft } from './draft.js';
import type { LimitDecision } from './limit-decision.js';

export function remindOfValidity(command: CommandOf<'remind-of-validity'>, { merchant }: LimitState, now: string): LimitDecision {
  const { line, daysBefore, dueAt } = command;
  const { validUntil, reminderDays } = limitedLine({ merchant }, line);
  assert(reminderDays.includes(daysBefore), 'the reminder was not given yet');
  const draft = new Draft(merchant, command, dueAt, now);
  draft.emit('line-validity-reminded', { line, validUntil, daysBefore });
  return draft.decision();
}

export function lapseLine(command: CommandOf<'lapse-line'>, { merchant }: LimitState, now: string): LimitDecision {
  const { line, dueAt } = command;
  const { validUntil, termsEffectiveTime } = limitedLine({ merchant }, line);
  const draft = new Draft(merchant, command, laterOf(dueAt, termsEffectiveTime), now);
  draft.emit('line-lapsed', { line, validUntil });
  return draft.decision();
}

function limitedLine({ merchant }: LimitState, kind: LineKind): LineState & { readonly validUntil: string } {
  const line = merchant.lines[kind];
  assert(line?.validUntil !== undefined && !line.lapsed, `${kind} has an end that has not come`);
  return { ...line, validUntil: line.validUntil };
}
