import type { EventStore, StoredEvent } from '@limit-ledger/event-store';

const PAGE = 1_000;

/** All events of a stream in order, page by page. Throws `EventStoreUnavailable`. */
export async function* history(eventStore: EventStore, stream: string): AsyncGenerator<readonly StoredEvent[], void> {
  for (let from = 0; ; from += PAGE) {
    const page = await eventStore.read(stream, { from, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
  }
}
