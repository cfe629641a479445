import { assert } from '@limit-ledger/kernel';
import { commandIdOf, fingerprintOf, type Reaction } from '@limit-ledger/platform';
import { consumerStream } from '@limit-ledger/risk-domain';
import type { ConsumerRunner } from '../consumer-runner.js';
import type { AssessedOrders } from './assessed-orders.js';
import { orderFactOf } from './order-facts.js';

/** The group that hears of orders; also who is recorded as having told. */
export const ORDERS_GROUP = 'risk.orders';

/**
 * What became of an order at its merchant turns what its assessment holds: into what is owed, or free. The command is known
 * by the event's id, and the consumer by the event's revision, so that an event that comes again turns nothing.
 */
export function whenOrderMovesTurnHold(
  orders: Pick<AssessedOrders, 'consumersOf'>,
  runner: Pick<ConsumerRunner, 'execute'>,
): Reaction {
  return async (event) => {
    const fact = orderFactOf(event);
    if (fact === undefined) return;
    const { id, subject: merchantId, revision, time, correlationId } = event;
    const { orderId } = event.data as { readonly orderId: string };
    for (const consumerRef of await orders.consumersOf(merchantId, orderId)) {
      const outcome = await runner.execute({
        stream: consumerStream(consumerRef),
        command: { type: 'note-order', merchantId, orderId, revision, at: time, fact },
        actor: { subject: ORDERS_GROUP, role: 'subscriber' },
        commandId: commandIdOf(consumerRef, ORDERS_GROUP, id),
        keyed: true,
        fingerprint: fingerprintOf({ operation: 'note-order', params: consumerRef, body: id }),
        correlationId,
        causationId: id,
      });
      assert(outcome.kind !== 'rejected', 'what happened to an order can not be refused');
    }
  };
}
