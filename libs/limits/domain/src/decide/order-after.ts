import type { AmountMinor } from '@limit-ledger/kernel';
import type { OrderAfter } from '../events.js';
import type { MerchantState, OrderState } from '../state.js';
import type { LineKind, ReservationStatus } from '../words.js';

/** What an order holds on each of its lines, the same on all. */
export function reservedOf({ lines }: OrderState): AmountMinor {
  return lines[0]?.reserved ?? 0;
}

export const linesOf = ({ lines }: OrderState): readonly LineKind[] => lines.map(({ line }) => line);

/** The order as the next event leaves it; what does not change stays as it is. */
export function orderAfter(order: OrderState, change: Partial<Pick<OrderAfter, 'status' | 'captured' | 'replenished'>>): OrderAfter {
  const { status, amount, captured, replenished, expiresAt } = order;
  return { status, amount, captured, replenished, lines: linesOf(order), expiresAt, ...change };
}

/** Where an order stands of which nothing is held any more. */
export function statusAtRest(captured: AmountMinor, otherwise: 'voided' | 'expired'): ReservationStatus {
  return captured > 0 ? 'captured' : otherwise;
}

/** How each event of an order after its first is tied to what came before. */
export function orderTies(order: OrderState, merchant: MerchantState) {
  return { orderId: order.orderId, previousOrderRevision: order.lastRevision, termsRevision: merchant.termsRevision };
}
