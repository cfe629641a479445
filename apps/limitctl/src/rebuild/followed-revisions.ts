import type { EventStore, Position } from '@limit-ledger/event-store';

/**
 * Up to which revision of a stream a view has followed that stands at a position, −1 before the first: up to the head that
 * was seen before, but for the streams that have events after the position. Throws `EventStoreUnavailable`.
 */
export async function followedRevisions(
  eventStore: EventStore,
  position: Position | undefined,
): Promise<(stream: string, headRevision: number) => number> {
  const firstAfter = new Map<string, number>();
  if (position === undefined) return () => -1;
  const enough = new AbortController();
  for await (const page of eventStore.follow(position, enough.signal)) {
    if (page.length === 0) break;
    for (const { stream, revision } of page) if (!firstAfter.has(stream)) firstAfter.set(stream, revision);
  }
  enough.abort();
  return (stream, headRevision) => (firstAfter.get(stream) ?? headRevision + 1) - 1;
}
