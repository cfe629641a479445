import type { Instant } from '@limit-ledger/kernel';
import type { Consumer } from '../consumer.js';
import type { ConsumerOrder } from '../consumer-order.js';

export type ConsumerDue =
  | { readonly kind: 'hold-ends'; readonly at: Instant; readonly order: ConsumerOrder }
  | { readonly kind: 'month-begins'; readonly at: Instant };

/** What comes due next by itself, the earliest first; of one moment holds, in order of their assessments. */
export function nextConsumerDue(consumer: Consumer): ConsumerDue | undefined {
  let next: ConsumerDue | undefined;
  for (const order of consumer.orders.values()) {
    if (order.status !== 'assessed') continue;
    if (next === undefined || order.holdEndsAt < next.at) next = { kind: 'hold-ends', at: order.holdEndsAt, order };
  }
  const { regradedAt } = consumer;
  if (regradedAt === undefined || (next !== undefined && next.at <= regradedAt)) return next;
  return { kind: 'month-begins', at: regradedAt };
}
