import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LimitState } from '../state.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { outOfOrder, refuse, type LimitDecision } from './limit-decision.js';
import { linesOf, orderAfter, orderTies, reservedOf, statusAtRest } from './order-after.js';
import { onEach } from './order-lines.js';

export function voidLimit(command: CommandOf<'void-limit'>, { merchant, order }: LimitState, now: string): LimitDecision {
  const { orderId } = command;
  if (order === undefined) return refuse('reservation.not-found', `there is no reservation ${orderId}`);
  if (order.restEnded === 'voided') return already;
  if (order.restEnded === 'expired') return refuse('reservation.expired', `${orderId} expired at ${order.expiresAt}`);
  const amount = reservedOf(order);
  if (amount === 0) return refuse('reservation.not-open', `${orderId} is wholly captured`);
  const lines = linesOf(order);
  const effectiveTime = effectiveTimeOf(command, now, merchant, lines, order.effectiveTime);
  if (effectiveTime === undefined) return outOfOrder();

  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('limit-voided', {
    ...orderTies(order, merchant),
    amount,
    deltas: onEach(lines, { reserved: -amount }),
    order: orderAfter(order, { status: statusAtRest(order.captured, 'voided') }),
  });
  return draft.orderDecision(orderId);
}
