import type { Instant } from '@limit-ledger/kernel';
import type { HeldKinds } from './events/held-kinds.js';
import type { OrderKinds } from './events/order-kinds.js';
import type { TermsKinds } from './events/terms-kinds.js';

export type { LineAmount, LineDelta } from './events/moved-lines.js';
export type { OrderAfter } from './events/order-kinds.js';
export { REEVALUATION_OUTCOMES, type IncreaseFee, type ReevaluationOutcome } from './events/terms-kinds.js';
export type { Party } from './party.js';
export type { ChecklistItem, MeasuredInput, PlacedBy } from './placed-by.js';

interface Kinds extends OrderKinds, HeldKinds, TermsKinds {}

export type LimitEventType = keyof Kinds;
export type EventOf<Type extends LimitEventType> = {
  readonly [Each in Type]: { readonly type: Each; readonly data: Kinds[Each]; readonly effectiveTime: Instant };
}[Type];
/** Everything that can stand in the stream `merchant-limit-<merchantId>`. */
export type LimitEvent = EventOf<LimitEventType>;

/** The types that are order traffic: they move no terms, and `termsRevision` stays (as it does on a warning that names an order). */
export const ORDER_EVENT_TYPES = [
  'limit-reserved',
  'limit-captured',
  'limit-voided',
  'reservation-expired',
  'limit-replenished',
  'replenishment-reversed',
  'limit-booked',
] as const satisfies readonly LimitEventType[];
export type OrderEvent = EventOf<(typeof ORDER_EVENT_TYPES)[number]>;
