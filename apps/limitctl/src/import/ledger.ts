import type { PlannedCommand } from './plan-account.js';

/** What became of one command. A refusal is an outcome; that the ledger can't be reached is thrown. */
export type Sent =
  | { readonly kind: 'recorded' }
  /** The same was there before: nothing was added. */
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

/** Where an import goes: a folder of this machine, or a running service. */
export interface Ledger {
  /** How many accounts are worked on side by side. */
  readonly accountsAtOnce: number;
  /**
   * Whether nothing is known of the merchant, nobody else writes, and commands are decided in the order in which they
   * are sent: then all of them may be sent without waiting for answers. Throws `LedgerUnavailable`.
   */
  isUntouched(merchantId: string): Promise<boolean>;
  /** Throws `LedgerUnavailable`. */
  send(merchantId: string, command: PlannedCommand): Promise<Sent>;
  close(): Promise<void>;
}

/** The ledger can't be reached or takes no more; what it answered is in it, and the same import may be run again. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
}
