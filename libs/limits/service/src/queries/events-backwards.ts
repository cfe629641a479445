import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import { assert } from '@limit-ledger/kernel';

const PAGE = 1_000;

/** Some events, newest first, and the revision before them, −1 at the beginning. */
export interface EventsBefore {
  readonly events: readonly StoredEvent[];
  readonly next: number;
}

/** All events of a stream from a revision on backwards, page by page. Throws `EventStoreUnavailable`. */
export async function* eventsBackwards(store: EventStore, stream: string, from: number): AsyncGenerator<EventsBefore, void> {
  for (let next = from; next >= 0;) {
    const events = await store.read(stream, { from: next, backwards: true, limit: PAGE });
    assert(events.length > 0, `${stream} holds revision ${next}`);
    next = (events.at(-1)?.revision ?? 0) - 1;
    yield { events, next };
  }
}

/** The events of one order from one of them on backwards, each found by the one after it. Throws `EventStoreUnavailable`. */
export async function* orderBackwards(store: EventStore, stream: string, from: number): AsyncGenerator<EventsBefore, void> {
  for (let next = from; next >= 0;) {
    const [stored]: readonly StoredEvent[] = await store.read(stream, { from: next, limit: 1 });
    assert(stored !== undefined, `${stream} holds revision ${next}`);
    const { previousOrderRevision } = JSON.parse(stored.data) as { readonly previousOrderRevision?: number | null };
    next = previousOrderRevision ?? -1;
    yield { events: [stored], next };
  }
}
