import type { AmountMinor, BasisPoints } from '@limit-ledger/kernel';

/** The lines as the contracts name them. */
export type ContractLine = 'credit' | 'transaction' | 'withdrawal';

/** Who takes part in orders, by the pseudonym that orders name; internal, never shown to a merchant. */
export interface ContractParty {
  readonly kind: 'buyer' | 'device' | 'account';
  readonly ref: string;
}

/** What a rule asks of the ledger. A kind that a consumer does not know is refused by it and said so. */
export type Consequence =
  | {
      readonly kind: 'freeze';
      readonly line: ContractLine | 'all';
      readonly basisPoints?: BasisPoints;
      readonly amount?: AmountMinor;
    }
  /** By a part of approved at that moment, or by an amount. */
  | { readonly kind: 'reduce'; readonly line: ContractLine; readonly basisPoints?: BasisPoints; readonly amount?: AmountMinor }
  /** Down to a limit: approved − limit − what the same rule already took off, not below 0. */
  | { readonly kind: 'reduce-to'; readonly line: ContractLine; readonly limit: AmountMinor }
  | { readonly kind: 'warn'; readonly line: ContractLine }
  | {
      readonly kind: 'suggest';
      readonly line: ContractLine;
      readonly suggestion: 'temporary-limit' | 'shorter-term';
      readonly termDaysAtMost?: number;
    }
  /** No further order of theirs at this merchant, whatever it draws on; part of the freeze, where there is one beside it. */
  | { readonly kind: 'freeze-pair'; readonly parties: readonly ContractParty[] }
  /** A one-time code on every write of the merchant. */
  | { readonly kind: 'require-code' }
  | { readonly kind: 'raise-reserve-rate'; readonly steps: number }
  /** The rating stands so many ranks lower while the episode is open: the merchant is told, if nothing else says so. */
  | { readonly kind: 'rating-step'; readonly line: ContractLine | 'all'; readonly steps: number };

/** What the merchant can do for its limit to come back; public. */
export interface ChecklistItem {
  /** `[a-z0-9-]{1,64}`, such as `rectification-plan`, `sales-data-30-days`, `return-rate-below`. */
  readonly step: string;
  /** Hours from the signal by which it is due; absent without a deadline. */
  readonly dueHours?: number;
  /** The part of what was frozen at first that this step releases; absent where only the whole comes back. */
  readonly releasesBasisPoints?: BasisPoints;
}
