import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { isSeen, isWellNamed } from '../signals-seen.js';
import { freezeOfSignal, isStanding } from '../standing.js';
import type { LimitState } from '../state.js';
import { Draft } from './draft.js';
import { notBarrable } from './freeze-pair.js';
import { refuse, type LimitDecision } from './limit-decision.js';

/** While its freeze stands it bars them too; who is barred by it already changes nothing. */
export function widenSignal(command: CommandOf<'widen-signal'>, { merchant }: LimitState, now: string): LimitDecision {
  const { signalId, parties } = command;
  if (!isWellNamed(command)) return refuse('request.invalid', `${signalId} is not named by rule, line and episode`);
  const freeze = freezeOfSignal(merchant, signalId);
  const draft = new Draft(merchant, command, now, now);
  if (freeze === undefined) {
    if (isSeen(merchant.signalsSeen, command)) return already;
    const detail = `${signalId} was not raised here yet`;
    draft.emit('signal-not-applied', { signalId, kind: 'widen', code: 'signal.not-found', detail });
    return draft.decision();
  }
  const { parties: barred = [] } = freeze;
  const added = parties.filter(({ kind, ref }) => !barred.some((each) => each.kind === kind && each.ref === ref));
  if (!isStanding(freeze) || added.length === 0) return already;
  const refusal = notBarrable(merchant, added);
  if (refusal === undefined) draft.emit('parties-barred', { freezeId: signalId, parties: added });
  else draft.emit('signal-not-applied', { signalId, kind: 'widen', ...refusal });
  return draft.decision();
}
