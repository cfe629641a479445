import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LimitState, OrderState } from '../state.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';
import { linesOf, orderAfter, orderTies } from './order-after.js';
import { overageOf } from './overage.js';
import { replenishedAfter, usedDeltas } from './replenish-limit.js';

type Reverse = CommandOf<'reverse-replenishment'>;

/** A payment bounced: what it gave back is used again, beyond the limit too. */
export function reverseReplenishment(command: Reverse, { merchant, order }: LimitState, now: string): LimitDecision {
  const { orderId, reversalId, replenishmentId, reasonCode } = command;
  if (order === undefined) return refuse('reservation.not-found', `there is no reservation ${orderId}`);
  const known = order.replenishments.find(({ reversal }) => reversal?.reversalId === reversalId);
  if (known !== undefined) return isSame(command, known) ? already : idConflict(reversalId);
  const replenishment = order.replenishments.find((each) => each.replenishmentId === replenishmentId);
  if (replenishment === undefined) return refuse('replenishment.not-found', `${orderId} has no replenishment ${replenishmentId}`);
  if (replenishment.reversal !== undefined) return idConflict(replenishmentId);
  const effectiveTime = effectiveTimeOf(command, now, merchant, linesOf(order), replenishment.effectiveTime);
  if (effectiveTime === undefined) return outOfOrder();

  const { perLine } = replenishment;
  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('replenishment-reversed', {
    ...orderTies(order, merchant),
    reversalId,
    replenishmentId,
    reasonCode,
    perLine,
    overage: overageOf(merchant, perLine),
    deltas: usedDeltas(perLine, 1),
    order: orderAfter(order, { replenished: replenishedAfter(order, perLine, -1) }),
  });
  return draft.orderDecision(orderId);
}

function isSame({ replenishmentId, reasonCode }: Reverse, known: OrderState['replenishments'][number]): boolean {
  return known.replenishmentId === replenishmentId && known.reversal?.reasonCode === reasonCode;
}
