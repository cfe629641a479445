import { already, assert } from '@limit-ledger/kernel';
import { isBarred } from '../barred-parties.js';
import type { CommandOf } from '../commands.js';
import { availableOf } from '../line-numbers.js';
import { namesOf } from '../order-names.js';
import type { LineRefusal } from '../rejections.js';
import type { LimitState, MerchantState, OrderState } from '../state.js';
import type { OrderLineKind } from '../words.js';
import { isPositiveAmount } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { expiryOf } from './expiry-of.js';
import { outOfOrder, refuse, refuseForLackOfRoom, type LimitDecision } from './limit-decision.js';
import { lineRefusal } from './line-refusal.js';
import { lowestAvailableSince } from './lowest-available.js';
import { areNamedWell, areSameLines, onEach, orderLinesOf } from './order-lines.js';

type Reserve = CommandOf<'reserve-limit'>;

export function reserveLimit(command: Reserve, { merchant, order }: LimitState, now: string): LimitDecision {
  const { orderId, amount, policy, ttlSeconds = policy.reservation.defaultTtlSeconds } = command;
  if (!isPositiveAmount(amount) || !areNamedWell(command.lines)) {
    return refuse('request.invalid', 'an amount above 0 and distinct lines are needed');
  }
  if (!(ttlSeconds >= 1 && ttlSeconds <= policy.reservation.maximumTtlSeconds && Number.isInteger(ttlSeconds))) {
    return refuse('request.invalid', `ttlSeconds is 1 to ${policy.reservation.maximumTtlSeconds}`);
  }
  if (order !== undefined) {
    return isSame(command, order) ? already : refuse('order.conflict', `${orderId} was accepted before with other content`);
  }
  const lines = orderLinesOf(command.lines, merchant);
  if (lines === undefined) return refuse('line.not-open', 'a line to draw on is not open, or its validity has ended');
  const effectiveTime = effectiveTimeOf(command, now, merchant, lines);
  if (effectiveTime === undefined) return outOfOrder();
  if (isBarred(merchant.barredParties, command)) return refuse('order.not-possible', 'this order is not possible at present');
  const refusals = refusalsOf(command, merchant, lines, now);
  if (refusals !== undefined) {
    return refuseForLackOfRoom(`${amount} does not fit on ${refusals.map(({ line }) => line).join(' and ')}`, refusals);
  }

  const expiresAt = expiryOf(now, ttlSeconds);
  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('limit-reserved', {
    orderId,
    amount,
    expiresAt,
    ...namesOf(command),
    previousOrderRevision: null,
    termsRevision: merchant.termsRevision,
    deltas: onEach(lines, { reserved: amount }),
    order: { status: 'reserved', amount, captured: 0, replenished: 0, lines, expiresAt },
  });
  return draft.orderDecision(orderId);
}

/** The lines that lack room, of all that are drawn on; `undefined` when it fits. */
function refusalsOf(
  { amount, effectiveAt, trafficSince }: Reserve,
  merchant: MerchantState,
  kinds: readonly OrderLineKind[],
  now: string,
): readonly LineRefusal[] | undefined {
  assert(
    effectiveAt === undefined || effectiveAt === now || trafficSince !== undefined,
    'a back-dated reservation knows the traffic since',
  );
  let refusals: LineRefusal[] | undefined;
  for (const kind of kinds) {
    const line = merchant.lines[kind];
    assert(line !== undefined, `${kind} was opened`);
    const isBackDated = effectiveAt !== undefined && trafficSince !== undefined;
    const available = isBackDated ? lowestAvailableSince(line, effectiveAt, trafficSince) : availableOf(line);
    if (available < amount) (refusals ??= []).push(lineRefusal(merchant, kind, amount, available));
  }
  return refusals;
}

/** Device and account are observed, not ordered: another one makes no other order of it. */
function isSame(command: Reserve, order: OrderState): boolean {
  return (
    command.amount === order.amount &&
    areSameLines(command.lines, order.lines) &&
    command.merchantOrderId === order.merchantOrderId &&
    command.storeId === order.storeId &&
    command.buyerRef === order.buyerRef
  );
}
