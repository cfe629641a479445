import type { EventStore, StoredEvent } from '@limit-ledger/event-store';

const PAGE = 1_000;

/**
 * The events of one stream from a revision on; with a signal also those that are written meanwhile, by whichever process,
 * until it aborts. Throws `EventStoreUnavailable`.
 */
export async function* merchantEvents(
  store: EventStore,
  stream: string,
  from: number,
  signal?: AbortSignal,
): AsyncGenerator<StoredEvent> {
  let last: StoredEvent | undefined;
  for (let next = from; ; next += PAGE) {
    const page = await store.read(stream, { from: next, limit: PAGE });
    yield* page;
    last = page.at(-1) ?? last;
    if (page.length < PAGE) break;
  }
  if (signal === undefined) return;
  last ??= (await store.read(stream, { backwards: true, limit: 1 })).at(-1);
  for await (const page of store.follow(last?.position, signal)) {
    for (const event of page) if (event.stream === stream && event.revision >= from) yield event;
  }
}
