import type { EventStore, Position, StoredEvent } from '@limit-ledger/event-store';

export interface FollowedStore {
  readonly store: EventStore;
  /** How many events the view has dealt with: it asks for the next page when it is done with one. */
  followed(): number;
  /** The last of them. */
  reached(): Position | undefined;
  /** Resolves when the view has caught up for the first time. */
  readonly caughtUp: Promise<void>;
}

/** The store as a view follows it. */
export function followedStore(store: EventStore): FollowedStore {
  let followed = 0;
  let reached: Position | undefined;
  const { promise: caughtUp, resolve } = Promise.withResolvers<void>();
  async function* follow(...parameters: Parameters<EventStore['follow']>): AsyncGenerator<readonly StoredEvent[]> {
    for await (const page of store.follow(...parameters)) {
      if (page.length === 0) resolve();
      yield page;
      followed += page.length;
      reached = page.at(-1)?.position ?? reached;
    }
  }
  const watched = Object.assign(Object.create(store) as EventStore, { follow });
  return { store: watched, followed: () => followed, reached: () => reached, caughtUp };
}
