import { already, rejected } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import { increaseStartMoment } from '../due/increase-start-moment.js';
import type { EventOf } from '../events.js';
import { isHeldByRisk } from '../standing.js';
import type { IncreaseState, LimitState } from '../state.js';
import type { Booked, IncreaseKind, UnmetCondition } from '../words.js';
import { isPositiveAmount } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { feeOfIncrease } from './fee-of-increase.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';
import { startedIncrease } from './started-increase.js';
import { unmetConditions } from './unmet-conditions.js';

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

  const isImported = command.imported === true;
  const unmet = isImported ? [] : unmetConditions(command, merchant, effectiveTime);
  const refusal = refusedFor(command, unmet);
  if (refusal !== undefined) return refusal;
  const fee = isImported ? undefined : feeOfIncrease(command);
  const booked = isImported ? undefined : bookedOf(kind, unmet);
  const draft = new Draft(merchant, command, effectiveTime, now);
  const recorded = { fee, booked, unmet: unmet.length === 0 ? undefined : unmet };
  const content = { increaseId, line, amount, from, until, kind, declaredDailySales, ...recorded };
  draft.emit('temporary-increase-granted', definedMembers<EventOf<'temporary-increase-granted'>['data']>(content));
  const increase = draft.merchant.increases[increaseId];
  const startsAt = increase === undefined ? until : increaseStartMoment(increase, draft.merchant);
  if (startsAt <= now && !isHeldByRisk(draft.merchant, line)) {
    draft.emit('temporary-increase-started', startedIncrease({ increaseId, line, amount, fee }), startsAt);
  }
  return draft.decision();
}

function bookedOf(kind: IncreaseKind, unmet: readonly UnmetCondition[]): Booked | undefined {
  if (kind !== 'promotion-guarantee') return undefined;
  return unmet.includes('increase.too-late') ? 'late' : 'in-time';
}

/** A person answers for what the conditions say otherwise, unless policy is strict; but not for a turnover that is known. */
function refusedFor({ policy }: Grant, unmet: readonly UnmetCondition[]): LimitDecision | undefined {
  const code = policy.increases.strict ? unmet[0] : unmet.find((each) => each === 'increase.turnover-too-low');
  return code && rejected({ code, detail: `not met of the conditions of its kind: ${unmet.join(', ')}`, unmet });
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
