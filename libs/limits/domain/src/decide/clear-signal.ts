import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { noticeOfSignal } from '../notice.js';
import { isSeen, isWellNamed } from '../signals-seen.js';
import { freezeOfSignal, isStanding, linesUnder, reductionOfSignal } from '../standing.js';
import type { LimitState } from '../state.js';
import { Draft } from './draft.js';
import { refuse, type LimitDecision } from './limit-decision.js';
import { partsUpTo } from './released-parts.js';

/**
 * The episode is over: what remains of what it placed is given back, and nothing that anybody else placed, and what it told is
 * no longer told. One that was not
 * raised here yet is remembered, so that it places nothing when it comes after all.
 */
export function clearSignal(command: CommandOf<'clear-signal'>, { merchant }: LimitState, now: string): LimitDecision {
  const { signalId } = command;
  if (!isWellNamed(command)) return refuse('request.invalid', `${signalId} is not named by rule, line and episode`);
  const freeze = freezeOfSignal(merchant, signalId);
  const reduction = reductionOfSignal(merchant, signalId);
  const draft = new Draft(merchant, command, now, now);
  if (freeze !== undefined && isStanding(freeze)) {
    draft.emit('freeze-released', { freezeId: signalId, cause: 'signal', ...partsUpTo(freeze, linesUnder(freeze)) });
  }
  if (reduction !== undefined && reduction.restored === undefined) {
    const { line, amount, reasonCode } = reduction;
    const deltas = amount === 0 ? [] : [{ line, reduced: -amount }];
    const content = { reductionId: signalId, restoreId: signalId, cause: 'signal' as const, line, amount, reasonCode, deltas };
    draft.emit('reduction-restored', content);
  }
  if (noticeOfSignal(draft.merchant.notices, signalId) !== undefined) draft.emit('notice-ended', { signalId });
  if (!isSeen(merchant.signalsSeen, command)) {
    draft.emit('signal-not-applied', {
      signalId,
      kind: 'clear',
      code: 'signal.not-found',
      detail: `${signalId} was not raised here yet`,
    });
  }
  return draft.events.length === 0 ? already : draft.decision();
}
