import { appendedEvent } from '@limit-ledger/platform';
import type { BookingBody } from './bodies/order-write-bodies.js';
import { lineAmounts } from './line-amounts.js';
import type { Presenter } from './presenter.js';
import { orderAfter, orderNow, orderOf } from './reservation-answer.js';

/** The booked order, and the part of it beyond the limit. */
export const bookingAnswer: Presenter<BookingBody> = {
  status: 201,
  accepted: (events) => ({ ...orderAfter(events), overage: lineAmounts(appendedEvent(events, 'limit-booked').data.overage) }),
  already: (state) => orderNow(orderOf(state)),
};
