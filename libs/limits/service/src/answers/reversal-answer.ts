import { appendedEvent } from '@limit-ledger/platform';
import type { ReversalBody } from './bodies/order-write-bodies.js';
import { lineAmounts } from './line-amounts.js';
import type { Presenter } from './presenter.js';
import { orderAfter, orderNow, orderOf } from './reservation-answer.js';

/** The reservation's new state, what each line uses again and the part of it beyond the limit. */
export function reversalAnswer(reversalId: string, replenishmentId: string): Presenter<ReversalBody> {
  return {
    status: 201,
    accepted: (events) => {
      const { perLine, overage } = appendedEvent(events, 'replenishment-reversed').data;
      return { ...orderAfter(events), reversalId, replenishmentId, perLine: lineAmounts(perLine), overage: lineAmounts(overage) };
    },
    already: (state) => ({ ...orderNow(orderOf(state)), reversalId, replenishmentId }),
  };
}
