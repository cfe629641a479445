import { assert } from '@limit-ledger/kernel';
import { isOrderEvent, type LimitState, type OrderState } from '@limit-ledger/limits-domain';
import type { ReservationBody } from './bodies/reservation-body.js';
import type { Appended, Content, Presenter } from './presenter.js';

/** The order as it stands after the appended events. */
export function orderAfter(events: Appended): Content<ReservationBody> {
  const event = events.findLast(isOrderEvent);
  assert(event !== undefined, 'the write is about an order');
  return reservationBody({ orderId: event.data.orderId, ...event.data.order });
}

/** The order as it stands now. */
export function orderNow(order: OrderState): Content<ReservationBody> {
  return reservationBody({ ...order, lines: order.lines.map(({ line }) => line) });
}

/** The order that an answer from the present state is about. */
export function orderOf(state: LimitState): OrderState {
  assert(state.order !== undefined, 'a repeat about an order finds it');
  return state.order;
}

export const reservationAnswer: Presenter<ReservationBody> = {
  status: 201,
  accepted: orderAfter,
  already: (state) => orderNow(orderOf(state)),
};

export const voidAnswer: Presenter<ReservationBody> = { ...reservationAnswer, status: 200 };

/** Picks what is shown: what is kept of an order may hold more. */
function reservationBody(order: Content<ReservationBody>): Content<ReservationBody> {
  const { orderId, status, amount, captured, replenished, lines, expiresAt } = order;
  return { orderId, status, amount, captured, replenished, lines, expiresAt };
}
