import { assertNever } from '@limit-ledger/kernel';
import type { ConsumerEventOf } from './consumer-events.js';
import type { ConsumerOrder } from './consumer-order.js';

/** An order after what was noted of it. */
export function orderAfterNote(
  order: ConsumerOrder,
  event: ConsumerEventOf<'order-noted'> | ConsumerEventOf<'hold-released'>,
): ConsumerOrder {
  const notedRevision = event.data.revision ?? order.notedRevision;
  if (event.type === 'hold-released') {
    const isOver = event.data.cause === 'voided' || event.data.cause === 'expired';
    return { ...order, status: isOver ? 'closed' : 'released', held: 0, notedRevision };
  }
  const { fact, held } = event.data;
  const noted = { ...order, held, notedRevision };
  switch (fact.kind) {
    case 'reserved':
      return { ...noted, status: 'reserved' };
    case 'captured':
      return { ...noted, status: fact.isOpen ? 'reserved' : 'closed', captured: fact.captured };
    case 'given-back':
      return { ...noted, givenBack: new Map(order.givenBack).set(fact.replenishmentId, fact.amount) };
    case 'reversed': {
      const givenBack = new Map(order.givenBack);
      givenBack.delete(fact.replenishmentId);
      return { ...noted, givenBack };
    }
    default:
      return assertNever(fact);
  }
}
