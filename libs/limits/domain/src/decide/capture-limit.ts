import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { effectiveOf } from '../line-numbers.js';
import { partiesOf } from '../order-names.js';
import type { LineRefusal } from '../rejections.js';
import { freezesOn, remainingOn } from '../standing.js';
import type { LimitState, MerchantState } from '../state.js';
import type { LineKind } from '../words.js';
import { isPositiveAmount } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, refuseForLackOfRoom, type LimitDecision } from './limit-decision.js';
import { linesOf, orderAfter, orderTies, reservedOf } from './order-after.js';
import { onEach } from './order-lines.js';

export function captureLimit(command: CommandOf<'capture-limit'>, { merchant, order }: LimitState, now: string): LimitDecision {
  const { orderId, captureId, amount } = command;
  if (!isPositiveAmount(amount)) return refuse('request.invalid', 'an amount above 0 is needed');
  if (order === undefined) return refuse('reservation.not-found', `there is no reservation ${orderId}`);
  const known = order.captures.find((each) => each.captureId === captureId);
  if (known !== undefined) return known.amount === amount ? already : idConflict(captureId);
  if (order.restEnded === 'expired') return refuse('reservation.expired', `${orderId} expired at ${order.expiresAt}`);
  const reserved = reservedOf(order);
  if (reserved === 0) return refuse('reservation.not-open', `nothing is held for ${orderId} any more`);
  if (amount > reserved) return refuse('capture.exceeds-reserved', `${reserved} is held for ${orderId}`);
  const lines = linesOf(order);
  const effectiveTime = effectiveTimeOf(command, now, merchant, lines, order.effectiveTime);
  if (effectiveTime === undefined) return outOfOrder();
  const refusals = lines.flatMap((kind) => refusalBy(merchant, kind, amount));
  if (refusals.length > 0) return refuseForLackOfRoom('a freeze that blocks capture stands', refusals);

  const captured = order.captured + amount;
  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('limit-captured', {
    ...orderTies(order, merchant),
    captureId,
    amount,
    ...partiesOf(order),
    deltas: onEach(lines, { reserved: -amount, used: amount }),
    order: orderAfter(order, { captured, status: amount === reserved ? 'captured' : 'partially-captured' }),
  });
  return draft.orderDecision(orderId);
}

/** Only freezes that block capture hold one back, and only what does not fit beside them. */
function refusalBy(merchant: MerchantState, kind: LineKind, requested: number): readonly LineRefusal[] {
  const line = merchant.lines[kind];
  const blocking = freezesOn(merchant, kind).filter(({ blocks }) => blocks.includes('capture'));
  if (line === undefined || blocking.length === 0) return [];
  const held = blocking.reduce((sum, freeze) => sum + remainingOn(freeze, kind), 0);
  const available = effectiveOf(line) - held - line.used;
  if (requested <= available) return [];
  return [{ line: kind, requested, available, freezes: blocking.map(({ freezeId }) => freezeId), reductions: [] }];
}
