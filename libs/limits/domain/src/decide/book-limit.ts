import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LimitState, OrderState } from '../state.js';
import { isPositiveAmount } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { outOfOrder, refuse, type LimitDecision } from './limit-decision.js';
import { areNamedWell, areSameLines, onEach, orderLinesOf } from './order-lines.js';
import { overageOf } from './overage.js';

/** Reserve and capture in one, beyond the limit too: it has happened, and is only written down. */
export function bookLimit(command: CommandOf<'book-limit'>, { merchant, order }: LimitState, now: string): LimitDecision {
  const { orderId, amount } = command;
  if (!isPositiveAmount(amount) || !areNamedWell(command.lines)) {
    return refuse('request.invalid', 'an amount above 0 and distinct lines are needed');
  }
  if (order !== undefined) {
    return isSame(command, order) ? already : refuse('order.conflict', `${orderId} was accepted before with other content`);
  }
  const lines = orderLinesOf(command.lines, merchant);
  if (lines === undefined) return refuse('line.not-open', 'a line to draw on is not open, or its validity has ended');
  const effectiveTime = effectiveTimeOf(command, now, merchant, lines);
  if (effectiveTime === undefined) return outOfOrder();

  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('limit-booked', {
    orderId,
    amount,
    overage: overageOf(merchant, lines.map((line) => ({ line, amount }))),
    previousOrderRevision: null,
    termsRevision: merchant.termsRevision,
    deltas: onEach(lines, { used: amount }),
    order: { status: 'captured', amount, captured: amount, replenished: 0, lines, expiresAt: null },
  });
  return draft.orderDecision(orderId);
}

function isSame({ amount, lines }: CommandOf<'book-limit'>, order: OrderState): boolean {
  const { merchantOrderId, storeId, buyerRef } = order;
  const isUnnamed = merchantOrderId === undefined && storeId === undefined && buyerRef === undefined;
  return amount === order.amount && areSameLines(lines, order.lines) && isUnnamed;
}
