import { assert } from '@limit-ledger/kernel';
import { appendedEvent } from '@limit-ledger/platform';
import type { ReplenishmentBody } from './bodies/order-write-bodies.js';
import { lineAmounts } from './line-amounts.js';
import type { Presenter } from './presenter.js';
import { orderAfter, orderNow, orderOf } from './reservation-answer.js';

/** The reservation's new state, what each line got back and what was paid beyond what was open. */
export function replenishmentAnswer(replenishmentId: string): Presenter<ReplenishmentBody> {
  return {
    status: 201,
    accepted: (events) => {
      const { cause, overpaid, perLine } = appendedEvent(events, 'limit-replenished').data;
      return { ...orderAfter(events), replenishmentId, cause, overpaid, perLine: lineAmounts(perLine) };
    },
    already: (state) => {
      const order = orderOf(state);
      const known = order.replenishments.find((each) => each.replenishmentId === replenishmentId);
      assert(known !== undefined, 'a repeated replenishment is known');
      return { ...orderNow(order), replenishmentId, cause: known.cause, overpaid: known.overpaid, perLine: lineAmounts(known.perLine) };
    },
  };
}
