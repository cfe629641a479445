import { assert, laterOf } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { IncreaseState, LimitState } from '../state.js';
import { Draft } from './draft.js';
import type { LimitDecision } from './limit-decision.js';
import { startedIncrease } from './started-increase.js';

export function startIncrease(command: CommandOf<'start-increase'>, { merchant }: LimitState, now: string): LimitDecision {
  const increase = increaseOf(command, { merchant }, ['granted']);
  const draft = new Draft(merchant, command, momentOf(command, { merchant }, true), now);
  draft.emit('temporary-increase-started', startedIncrease(increase));
  return draft.decision();
}

/** One that never started ends all the same, with nothing to take off. */
export function endIncrease(command: CommandOf<'end-increase'>, { merchant }: LimitState, now: string): LimitDecision {
  const { increaseId, line, amount, status } = increaseOf(command, { merchant }, ['granted', 'started']);
  const hasStarted = status === 'started';
  const draft = new Draft(merchant, command, momentOf(command, { merchant }, hasStarted), now);
  const deltas = hasStarted ? [{ line, temporary: -amount }] : [];
  draft.emit('temporary-increase-ended', { increaseId, line, amount: hasStarted ? amount : 0, deltas });
  return draft.decision();
}

type Turn = CommandOf<'start-increase'> | CommandOf<'end-increase'>;

function increaseOf({ increaseId }: Turn, { merchant }: LimitState, expected: readonly IncreaseState['status'][]): IncreaseState {
  const increase = merchant.increases[increaseId];
  assert(increase !== undefined && expected.includes(increase.status), `increase ${increaseId} is ${expected.join(' or ')}`);
  return increase;
}

/** The moment itself, unless a change of the line's terms that was recorded before is effective later. */
function momentOf({ increaseId, dueAt }: Turn, { merchant }: LimitState, moves: boolean): string {
  const line = merchant.lines[merchant.increases[increaseId]?.line ?? 'withdrawal'];
  return moves && line !== undefined ? laterOf(dueAt, line.termsEffectiveTime) : dueAt;
}
