import type { Instant } from '@limit-ledger/kernel';
import type { Consumer } from '../consumer.js';
import type { ConsumerEventOf } from '../consumer-events.js';
import type { ConsumerOrder } from '../consumer-order.js';

type HoldReleased = ConsumerEventOf<'hold-released'>;

/** An order holds nothing any more. */
export function holdReleased(
  { consumerRef }: Consumer,
  { merchantId, orderId, assessmentId, held }: ConsumerOrder,
  cause: HoldReleased['data']['cause'],
  effectiveTime: Instant,
  revision?: number,
): HoldReleased {
  return {
    type: 'hold-released',
    data: { consumerRef, merchantId, orderId, assessmentId, amount: held, cause, revision },
    effectiveTime,
  };
}
