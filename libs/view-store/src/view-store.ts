import type { Kysely, Transaction } from 'kysely';
import type { Lease } from './lease.js';
import type { View } from './view.js';

/**
 * Views with the position up to which events are in them, and leases. Everything here can be built again from the events.
 * Every method may throw `ViewStoreUnavailable`, also once the store is closed. What is done inside `apply` and `query`
 * must use the tables handed in, never the store itself: one waits for the other.
 */
export interface ViewStore {
  /** The events up to here are in the view; opaque, as the event store gave it. `undefined` before the first. */
  position<Tables>(view: View<Tables>): Promise<string | undefined>;
  /**
   * The change and the position, both or neither, one after another with every other write of the store. An `undefined`
   * position stays as it is. Throws `LeaseLost` where a lease is given that somebody else has taken over, and what the
   * change throws.
   */
  apply<Tables>(
    view: View<Tables>,
    position: string | undefined,
    change: (tables: Transaction<Tables>) => Promise<void>,
    lease?: Lease,
  ): Promise<void>;
  /** Reads at one moment, all that the question asks; a write in it fails. */
  query<Tables, Answer>(view: View<Tables>, question: (tables: Kysely<Tables>) => Promise<Answer>): Promise<Answer>;
  /** Empties the view: it is to be built from the first event. Throws `LeaseLost`. */
  reset<Tables>(view: View<Tables>, lease?: Lease): Promise<void>;
  /**
   * `undefined` while somebody else holds it. Who holds it already gets it with a new epoch: a holder that was started
   * again does not wait for what it held before. `ttlSeconds`: above 0, at most 86,400.
   */
  acquire(name: string, holder: string, ttlSeconds: number): Promise<Lease | undefined>;
  /** Good for `ttlSeconds` from now on; also when it had expired and nobody took it. Throws `LeaseLost`. */
  renew(lease: Lease, ttlSeconds: number): Promise<void>;
  /** Lets others acquire it at once; does nothing when it was lost. */
  release(lease: Lease): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/** The store can't answer now (disk full, locked, unreadable, closed); nothing was written. */
export class ViewStoreUnavailable extends Error {
  override readonly name = 'ViewStoreUnavailable';
}
