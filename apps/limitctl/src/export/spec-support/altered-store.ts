import type { EventStore, StoredEvent } from '@limit-ledger/event-store';

/** The store as it reads after somebody changed events in it; `undefined` is one that was taken out. */
export function alteredStore(store: EventStore, change: (event: StoredEvent) => StoredEvent | undefined): EventStore {
  const read: EventStore['read'] = async (stream, options) =>
    (await store.read(stream, options)).flatMap((event) => change(event) ?? []);
  return {
    append: (append) => store.append(append),
    read,
    readTexts: read,
    head: (stream) => store.head(stream),
    heads: (after) => store.heads(after),
    histories: async (after) => (await store.histories(after)).flatMap((event) => change(event) ?? []),
    follow: (after, signal) => store.follow(after, signal),
    close: () => store.close(),
  };
}
