import type { Instant, Recorded } from '@limit-ledger/kernel';
import type { LimitEvent } from './events.js';
import { evolveMerchant } from './evolve/evolve-merchant.js';
import { initialMerchant } from './merchant-ledger.js';
import type { MerchantState } from './state.js';

/** A revision, or what was known (recorded) and true (effective) by some instant; each inclusive. */
export type AsOfPoint =
  { readonly revision: number } | { readonly recordedAsOf?: Instant | undefined; readonly effectiveAsOf?: Instant | undefined };

/**
 * The merchant's lines and what stands on them as of the point, from its events in order. Deltas commute and the terms
 * of a line never change out of order, so it adds up at every pair of moments. `revision` is the last event that counts.
 * `from` is the merchant that is gone on from, when all events before count.
 */
export function merchantAsOf(
  merchantId: string,
  events: Iterable<Recorded<LimitEvent>>,
  point: AsOfPoint,
  from: MerchantState = initialMerchant(merchantId),
): MerchantState {
  let merchant = from;
  for (const event of events) if (isCounted(event, point)) merchant = evolveMerchant(merchant, event);
  return merchant;
}

/** Whether an event was known and true by the point. */
export function isCounted(
  event: Pick<Recorded<LimitEvent>, 'revision' | 'recordedTime' | 'effectiveTime'>,
  point: AsOfPoint,
): boolean {
  if ('revision' in point) return event.revision <= point.revision;
  const { recordedAsOf, effectiveAsOf } = point;
  if (recordedAsOf !== undefined && event.recordedTime > recordedAsOf) return false;
  return effectiveAsOf === undefined || event.effectiveTime <= effectiveAsOf;
}
