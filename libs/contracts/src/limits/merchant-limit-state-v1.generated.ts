/** The lines of a merchant as of the revision in the header ce_revision; a message with a lower one is to be ignored. */
export interface MerchantLimitStateV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** Its lines, in the order credit, transaction, withdrawal; none before the first was opened. */
  readonly lines: readonly {
    /** The line. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** The standing amount. In minor units. */
    readonly approved: number;
    /** Temporary increases in force. In minor units. */
    readonly temporary: number;
    /** Reductions. In minor units. */
    readonly reduced: number;
    /** The sum of what remains of each freeze. In minor units. */
    readonly frozenGross: number;
    /** Held for orders not yet captured. In minor units. */
    readonly reserved: number;
    /** Captured and not yet given back. In minor units. */
    readonly used: number;
    /** approved + temporary - reduced, not below 0. In minor units. */
    readonly effective: number;
    /** The smaller of frozenGross and effective. In minor units. */
    readonly frozen: number;
    /** effective - frozen - reserved - used; may be negative. In minor units. */
    readonly available: number;
    /** The last business date, in Asia/Shanghai, on which it can be drawn on; absent when it does not end. */
    readonly validUntil?: string;
    /** Whether its validity is over: nothing new fits. */
    readonly lapsed: boolean;
  }[];
}

/** What the topic `limits.merchant-limit.state.v1` holds, by type. */
export interface LimitsMerchantLimitStateV1 {
  readonly 'limit-ledger.limits.merchant-limit-state.v1': MerchantLimitStateV1;
}
