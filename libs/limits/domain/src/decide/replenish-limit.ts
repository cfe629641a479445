import { already, laterOf, type AmountMinor } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LineAmount, LineDelta } from '../events.js';
import type { LimitState, OrderLineState, OrderState } from '../state.js';
import { isPositiveAmount } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';
import { linesOf, orderAfter, orderTies } from './order-after.js';

type Replenish = CommandOf<'replenish-limit'>;

export function replenishLimit(command: Replenish, { merchant, order }: LimitState, now: string): LimitDecision {
  const { orderId, replenishmentId, amount, cause } = command;
  if (!isPositiveAmount(amount)) return refuse('request.invalid', 'an amount above 0 is needed');
  if (order === undefined) return refuse('reservation.not-found', `there is no reservation ${orderId}`);
  const known = order.replenishments.find((each) => each.replenishmentId === replenishmentId);
  if (known !== undefined) return known.amount === amount && known.cause === cause ? already : idConflict(replenishmentId);
  const effectiveTime = effectiveTimeOf(command, now, merchant, linesOf(order), earliestOf(order));
  if (effectiveTime === undefined) return outOfOrder();
  const counting = order.lines.filter((line) => doesCount(command, line));
  const open = Math.max(0, ...counting.map((line) => line.open));
  const isPayment = cause === 'repayment' || cause === 'settlement';
  if (!isPayment && amount > open) return refuse('replenishment.exceeds-captured', `${open} is open on ${orderId} for a ${cause}`);

  const perLine = order.lines.map((line) => ({ line: line.line, amount: doesCount(command, line) ? Math.min(amount, line.open) : 0 }));
  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('limit-replenished', {
    ...orderTies(order, merchant),
    replenishmentId,
    amount,
    cause,
    overpaid: counting.length === 0 ? 0 : Math.max(0, amount - open),
    perLine,
    deltas: usedDeltas(perLine, -1),
    order: orderAfter(order, { replenished: replenishedAfter(order, perLine, 1) }),
  });
  return draft.orderDecision(orderId);
}

function doesCount({ policy, cause }: Replenish, { line }: OrderLineState): boolean {
  return line !== 'withdrawal' && policy.causesThatCount[line].includes(cause);
}

const earliestOf = ({ effectiveTime, usedEffectiveTime = effectiveTime }: OrderState): string => laterOf(effectiveTime, usedEffectiveTime);

/** What giving back (−1) or using again (+1) does to the lines. */
export function usedDeltas(perLine: readonly LineAmount[], sign: 1 | -1): readonly LineDelta[] {
  return perLine.filter(({ amount }) => amount > 0).map(({ line, amount }) => ({ line, used: sign * amount }));
}

/** The largest given back over the lines, after more of it (+1) or a reversal (−1). */
export function replenishedAfter(order: OrderState, perLine: readonly LineAmount[], sign: 1 | -1): AmountMinor {
  return Math.max(...order.lines.map(({ replenished }, index) => replenished + sign * (perLine[index]?.amount ?? 0)));
}
