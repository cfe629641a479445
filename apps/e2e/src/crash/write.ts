/** One request of the load, so that it can be sent again to the letter. */
export interface Write {
  readonly merchantId: string;
  readonly path: string;
  readonly body: object;
  readonly idempotencyKey: string;
}

/** A write that was answered with a receipt. */
export interface Acknowledged {
  readonly write: Write;
  readonly revision: number;
  readonly hash: string;
  /** The answer, byte for byte. */
  readonly text: string;
}
