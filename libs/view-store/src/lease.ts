/** The right to do what only one may do at a time; good until it expires, by the database's clock, or is taken over. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  /** Grows with each acquisition, so that a write of an earlier holder is told from one of the present. */
  readonly epoch: number;
}

/** Somebody else has acquired the lease since, or it was released; nothing was written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  constructor(readonly lease: Lease) {
    super(`${lease.holder} no longer holds ${lease.name} (epoch ${lease.epoch})`);
  }
}
