import type { AmountMinor, Instant } from '@limit-ledger/kernel';
import type { Cause, LineKind, ReservationStatus } from '../words.js';
import type { LineAmount, MovesLines } from './moved-lines.js';

/** The order after the event: an answer to the command that caused it needs nothing else. */
export interface OrderAfter {
  readonly status: ReservationStatus;
  /** What was asked at first. */
  readonly amount: AmountMinor;
  readonly captured: AmountMinor;
  /** The largest given back over its lines, reversals taken off. */
  readonly replenished: AmountMinor;
  readonly lines: readonly LineKind[];
  /** `null` for a booking. */
  readonly expiresAt: Instant | null;
}
interface OfOrder extends MovesLines {
  readonly orderId: string;
  /** The event of this order before this one; `null` at its first. */
  readonly previousOrderRevision: number | null;
  /** The stream's last revision that is not order traffic. */
  readonly termsRevision: number;
  readonly order: OrderAfter;
}

/** What happens to orders. */
export interface OrderKinds {
  'limit-reserved': OfOrder & {
    readonly amount: AmountMinor;
    readonly expiresAt: Instant;
    readonly merchantOrderId?: string;
    readonly storeId?: string;
    readonly buyerRef?: string;
    readonly deviceRef?: string;
    readonly accountRef?: string;
  };
  'limit-captured': OfOrder & {
    readonly captureId: string;
    readonly amount: AmountMinor;
    /** As the reservation named them: rules look for the orders of one buyer, device or account. */
    readonly buyerRef?: string;
    readonly deviceRef?: string;
    readonly accountRef?: string;
  };
  'limit-voided': OfOrder & { readonly amount: AmountMinor };
  'reservation-expired': OfOrder & { readonly amount: AmountMinor };
  'limit-replenished': OfOrder & {
    readonly replenishmentId: string;
    /** What was paid or returned, the overpaid part included. */
    readonly amount: AmountMinor;
    readonly cause: Cause;
    readonly overpaid: AmountMinor;
    /** What each line of the order got back, 0 included. */
    readonly perLine: readonly LineAmount[];
  };
  'replenishment-reversed': OfOrder & {
    readonly reversalId: string;
    readonly replenishmentId: string;
    readonly reasonCode: string;
    readonly perLine: readonly LineAmount[];
    /** The part by which used now stands beyond the limit, a line with none left out. */
    readonly overage: readonly LineAmount[];
  };
  'limit-booked': OfOrder & { readonly amount: AmountMinor; readonly overage: readonly LineAmount[] };
}
