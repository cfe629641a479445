import type { EventStore, Position, StoredEvent } from '@limit-ledger/event-store';
import { epochMillisecondsOf, type Instant } from '@limit-ledger/kernel';
import { metadataOf } from '../runner/metadata.js';

/** How far somebody who follows an event store is behind what is stored. */
export interface FollowerLag {
  /** Counted up to about 2,000. */
  readonly events: number;
  /** How long ago the first of them was recorded; 0 when there is none. */
  readonly seconds: number;
}

const MOST_EVENTS_COUNTED = 2_000;

/** The lag of who has taken in everything up to the position. Throws when the store does not tell. */
export async function followerLag(store: EventStore, reached: Position | undefined, now: Instant): Promise<FollowerLag> {
  const enough = new AbortController();
  let first: StoredEvent | undefined;
  let events = 0;
  try {
    for await (const page of store.follow(reached, enough.signal)) {
      first ??= page[0];
      events += page.length;
      if (page.length > 0 && events < MOST_EVENTS_COUNTED) continue;
      if (first === undefined) return { events: 0, seconds: 0 };
      const behind = epochMillisecondsOf(now) - epochMillisecondsOf(metadataOf(first).recordedTime);
      return { events, seconds: Math.max(0, behind / 1_000) };
    }
  } finally {
    enough.abort();
  }
  throw new Error('the event store is closed');
}
