import { assert, AssertionFailed, assertNever, laterOf, type Instant, type Recorded } from '@limit-ledger/kernel';
import type { EventOf, LineAmount, LineDelta, OrderEvent } from '../events.js';
import { assertOrder } from '../identities.js';
import { namesOf } from '../order-names.js';
import type { OrderLineState, OrderState, ReplenishmentState } from '../state.js';

/** The order after one of its events; `undefined` before the first. */
export function evolveOrder(order: OrderState | undefined, event: Recorded<OrderEvent>): OrderState {
  const next = order === undefined ? placed(event) : changed(order, event);
  assertOrder(next);
  return next;
}

function placed(event: Recorded<OrderEvent>): OrderState {
  assert(event.type === 'limit-reserved' || event.type === 'limit-booked', `${event.data.orderId} begins with ${event.type}`);
  const { orderId, order, deltas } = event.data;
  const booked = event.type === 'limit-booked';
  return {
    orderId,
    status: order.status,
    amount: order.amount,
    captured: order.captured,
    replenished: order.replenished,
    lines: deltas.map(({ line, reserved = 0, used = 0 }) => ({ line, reserved, open: used, replenished: 0 })),
    expiresAt: order.expiresAt,
    booked,
    ...(booked ? {} : namesOf(event.data)),
    effectiveTime: event.effectiveTime,
    ...(booked ? { usedEffectiveTime: event.effectiveTime } : {}),
    lastRevision: event.revision,
    captures: [],
    replenishments: [],
  };
}

function changed(before: OrderState, event: Recorded<OrderEvent>): OrderState {
  const { status, captured, replenished } = event.data.order;
  const order: OrderState = {
    ...before,
    status,
    captured,
    replenished,
    lines: before.lines.map((line) => moveOrderLine(line, event.data.deltas)),
    lastRevision: event.revision,
  };
  switch (event.type) {
    case 'limit-captured': {
      const { captureId, amount } = event.data;
      return { ...order, captures: [...before.captures, { captureId, amount }], usedEffectiveTime: usedTime(before, event.effectiveTime) };
    }
    case 'limit-voided':
      return { ...order, restEnded: 'voided' };
    case 'reservation-expired':
      return { ...order, restEnded: 'expired' };
    case 'limit-replenished':
      return replenish(order, event);
    case 'replenishment-reversed':
      return reverse(order, event);
    case 'limit-reserved':
    case 'limit-booked':
      throw new AssertionFailed(`${event.data.orderId} was placed before`);
    default:
      return assertNever(event);
  }
}

function replenish(order: OrderState, { data, effectiveTime }: Recorded<EventOf<'limit-replenished'>>): OrderState {
  const { replenishmentId, amount, cause, overpaid, perLine } = data;
  const replenishment: ReplenishmentState = { replenishmentId, amount, cause, overpaid, perLine, effectiveTime };
  const lines = order.lines.map((line) => giveBack(line, perLine, 1));
  return { ...order, lines, replenishments: [...order.replenishments, replenishment] };
}

function reverse(order: OrderState, { data, effectiveTime }: Recorded<EventOf<'replenishment-reversed'>>): OrderState {
  const { reversalId, replenishmentId, reasonCode, perLine } = data;
  const replenishments = order.replenishments.map((each) =>
    each.replenishmentId === replenishmentId ? { ...each, reversal: { reversalId, reasonCode } } : each,
  );
  const lines = order.lines.map((line) => giveBack(line, perLine, -1));
  return { ...order, lines, replenishments, usedEffectiveTime: usedTime(order, effectiveTime) };
}

const usedTime = ({ usedEffectiveTime }: OrderState, effectiveTime: Instant): Instant =>
  usedEffectiveTime === undefined ? effectiveTime : laterOf(usedEffectiveTime, effectiveTime);

function moveOrderLine(line: OrderLineState, deltas: readonly LineDelta[]): OrderLineState {
  for (const delta of deltas) {
    if (delta.line !== line.line) continue;
    return { ...line, reserved: line.reserved + (delta.reserved ?? 0), open: line.open + (delta.used ?? 0) };
  }
  return line;
}

function giveBack(line: OrderLineState, perLine: readonly LineAmount[], sign: 1 | -1): OrderLineState {
  const amount = perLine.find((each) => each.line === line.line)?.amount ?? 0;
  return { ...line, replenished: line.replenished + sign * amount };
}
