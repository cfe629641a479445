import type { AmountMinor, Instant } from '@limit-ledger/kernel';

/** An order that an accepted assessment was about. */
export interface ConsumerOrder {
  readonly assessmentId: string;
  readonly merchantId: string;
  readonly orderId: string;
  /** `assessed`: not reserved yet. `released`: it holds nothing and is not reserved. `closed`: nothing more is captured of it. */
  readonly status: 'assessed' | 'released' | 'reserved' | 'closed';
  /** Of the consumer limit. */
  readonly held: AmountMinor;
  readonly captured: AmountMinor;
  readonly givenBack: ReadonlyMap<string, AmountMinor>;
  /** When what it holds ends, unless it is reserved. */
  readonly holdEndsAt: Instant;
  /** Of the last event of limits that was noted; −1 before the first. */
  readonly notedRevision: number;
}

/** Orders are named by their merchant. */
export const orderKey = (merchantId: string, orderId: string): string => `${merchantId} ${orderId}`;

/** Captured and not given back; what was overpaid is nobody's credit. */
export function owedOf({ captured, givenBack }: ConsumerOrder): AmountMinor {
  let owed = captured;
  for (const amount of givenBack.values()) owed = Math.max(0, owed - amount);
  return owed;
}
