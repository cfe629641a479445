import { appendedEvent } from '@limit-ledger/platform';
import type { CaptureBody } from './bodies/order-write-bodies.js';
import type { Presenter } from './presenter.js';
import { orderAfter, orderNow, orderOf } from './reservation-answer.js';

/** The reservation's new state, and which capture it was. */
export function captureAnswer(captureId: string): Presenter<CaptureBody> {
  return {
    status: 201,
    accepted: (events) => ({ ...orderAfter(events), captureId: appendedEvent(events, 'limit-captured').data.captureId }),
    already: (state) => ({ ...orderNow(orderOf(state)), captureId }),
  };
}
