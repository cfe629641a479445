import type { AmountMinor, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { LineKind, OrderLineKind } from '@limit-ledger/limits-domain';

/** What one row of a file says about one merchant. */
export interface Account {
  readonly merchantId: string;
  readonly currency: string;
  readonly industry: string;
  readonly onboardedOn: BusinessDate;
  /** When the registration became true; without it, when it is recorded. */
  readonly effectiveAt?: Instant;
  readonly lines: readonly AccountLine[];
  readonly balances?: { readonly line: OrderLineKind; readonly periods: readonly AccountPeriod[] };
}

export interface AccountLine {
  readonly line: LineKind;
  readonly approved: AmountMinor;
  readonly validUntil?: BusinessDate;
  readonly effectiveAt?: Instant;
}

/** What was paid in a period, and what was owed at its end (negative: overpaid). */
export interface AccountPeriod {
  /** Becomes part of the order ids, for instance `2005-04`. */
  readonly label: string;
  readonly effectiveAt: Instant;
  /** 0 or more. */
  readonly payment: AmountMinor;
  readonly balance: AmountMinor;
}
