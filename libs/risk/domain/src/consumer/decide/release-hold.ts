import { accepted, assert } from '@limit-ledger/kernel';
import type { Consumer } from '../consumer.js';
import type { ConsumerCommandOf } from '../consumer-commands.js';
import type { ConsumerDecision } from '../consumer-rejection.js';
import { holdReleased } from './hold-released.js';

/** The assessment was not used in time. */
export function releaseHold(
  { merchantId, orderId, at }: ConsumerCommandOf<'release-hold'>,
  consumer: Consumer,
): ConsumerDecision {
  const order = consumer.order(merchantId, orderId);
  assert(order?.status === 'assessed', 'what comes due holds consumer limit');
  return accepted([holdReleased(consumer, order, 'unused', at)]);
}
