import { assert } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LimitState } from '../state.js';
import { Draft } from './draft.js';
import type { LimitDecision } from './limit-decision.js';
import { linesOf, orderAfter, orderTies, reservedOf, statusAtRest } from './order-after.js';
import { onEach } from './order-lines.js';

export function expireReservation(command: CommandOf<'expire-reservation'>, { merchant, order }: LimitState, now: string): LimitDecision {
  assert(order !== undefined && command.dueAt <= now && order.expiresAt === command.dueAt, 'the reservation expires at this moment');
  const amount = reservedOf(order);
  assert(amount > 0, 'something is held to give back');
  const draft = new Draft(merchant, command, command.dueAt, now);
  draft.emit('reservation-expired', {
    ...orderTies(order, merchant),
    amount,
    deltas: onEach(linesOf(order), { reserved: -amount }),
    order: orderAfter(order, { status: statusAtRest(order.captured, 'expired') }),
  });
  return draft.orderDecision(order.orderId);
}
