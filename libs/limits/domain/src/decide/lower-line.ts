import { assert, laterOf } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { takenOffDownTo } from '../standing.js';
import type { LimitState } from '../state.js';
import { reduceForReevaluation } from './apply-reevaluation.js';
import { Draft } from './draft.js';
import type { LimitDecision } from './limit-decision.js';

/** What was announced takes effect: resolved now, and withdrawn where nothing is left to take off. */
export function lowerLine(command: CommandOf<'lower-line'>, { merchant }: LimitState, now: string): LimitDecision {
  const { line: kind, dueAt } = command;
  const [line, lowering] = [merchant.lines[kind], merchant.lowerings[kind]];
  assert(line !== undefined && lowering !== undefined, `a lowering of ${kind} is announced`);
  const { reevaluationId, limit, reasonCode } = lowering;
  // A change of the line's terms that was recorded before may be effective later.
  const draft = new Draft(merchant, command, laterOf(dueAt, line.termsEffectiveTime), now);
  const isAbove = line.approved - takenOffDownTo(merchant, kind) > limit;
  if (isAbove) reduceForReevaluation(draft, { reevaluationId, line: kind, limit }, reasonCode);
  else draft.emit('lowering-withdrawn', { reevaluationId, line: kind });
  return draft.decision();
}
