import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import { increaseStartMoment } from '../due/increase-start-moment.js';
import type { EventOf } from '../events.js';
import { isHeldByRisk } from '../standing.js';
import type { IncreaseState, LimitState } from '../state.js';
import { isPositiveAmount } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

type Grant = CommandOf<'grant-temporary-increase'>;

export function grantTemporaryIncrease(command: Grant, { merchant }: LimitState, now: string): LimitDecision {
  const { increaseId, line, amount, from, until, kind, declaredDailySales } = command;
  if (!isPositiveAmount(amount) || from >= until) {
    return refuse('request.invalid', 'an amount above 0 and an end after the start are needed');
  }
  const known = merchant.increases[increaseId];
  if (known !== undefined) return isSame(command, known) ? already : idConflict(increaseId);
  if (until <= now) return refuse('request.invalid', 'until has passed');
  if (merchant.lines[line] === undefined) return refuse('line.not-open', `${line} was never opened`);
  const effectiveTime = effectiveTimeOf(command, now, merchant, [line]);
  if (effectiveTime === undefined) return outOfOrder();

  const draft = new Draft(merchant, command, effectiveTime, now);
  const content = { increaseId, line, amount, from, until, kind, declaredDailySales };
  draft.emit('temporary-increase-granted', definedMembers<EventOf<'temporary-increase-granted'>['data']>(content));
  const increase = draft.merchant.increases[increaseId];
  const startsAt = increase === undefined ? until : increaseStartMoment(increase, draft.merchant);
  if (startsAt <= now && !isHeldByRisk(draft.merchant, line)) {
    draft.emit('temporary-increase-started', { increaseId, line, amount, deltas: [{ line, temporary: amount }] }, startsAt);
  }
  return draft.decision();
}

function isSame(command: Grant, known: IncreaseState): boolean {
  return (
    command.line === known.line &&
    command.amount === known.amount &&
    command.from === known.from &&
    command.until === known.until &&
    command.kind === known.kind &&
    command.declaredDailySales === known.declaredDailySales
  );
}
