import type { LimitsMerchantLimitEventsV1, PublishedEvent } from '@limit-ledger/contracts';
import type { OrderFact } from '@limit-ledger/risk-domain';

type Facts = {
  readonly [Type in keyof LimitsMerchantLimitEventsV1]?: (data: LimitsMerchantLimitEventsV1[Type]) => OrderFact | undefined;
};

/** What events of limits say of an order to who minds what its buyer owes. */
const ORDER_FACTS: Facts = {
  'limit-ledger.limits.limit-reserved.v1': ({ amount, buyerRef }) => ({ kind: 'reserved', amount, buyerRef }),
  'limit-ledger.limits.limit-captured.v1': ({ order: { captured, status } }) => ({
    kind: 'captured',
    captured,
    isOpen: status === 'partially-captured',
  }),
  'limit-ledger.limits.limit-booked.v1': ({ order: { captured } }) => ({ kind: 'captured', captured, isOpen: false }),
  'limit-ledger.limits.limit-voided.v1': () => ({ kind: 'closed', cause: 'voided' }),
  'limit-ledger.limits.reservation-expired.v1': () => ({ kind: 'closed', cause: 'expired' }),
  // Who settles with the merchant or writes a debt off frees no buyer of it.
  'limit-ledger.limits.limit-replenished.v1': ({ cause, replenishmentId, amount }) =>
    cause === 'repayment' || cause === 'return' ? { kind: 'given-back', replenishmentId, amount } : undefined,
  'limit-ledger.limits.replenishment-reversed.v1': ({ replenishmentId }) => ({ kind: 'reversed', replenishmentId }),
};

/** The types of events that say something of an order. */
export const ORDER_EVENT_TYPES: readonly string[] = Object.keys(ORDER_FACTS);

/** What the event says of its order; `undefined` for what changes nothing of what the buyer owes. */
export function orderFactOf({ type, data }: PublishedEvent): OrderFact | undefined {
  const factOf = ORDER_FACTS[type as keyof Facts] as ((data: object) => OrderFact | undefined) | undefined;
  return factOf?.(data);
}
