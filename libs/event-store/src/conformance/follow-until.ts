import type { EventStore, Position, StoredEvent } from '../event-store.js';

/** Follows until `isEnough` says so of the events of `streams` seen so far, then aborts; answers those events. */
export async function followUntil(
  store: EventStore,
  after: Position | undefined,
  streams: readonly string[],
  isEnough: (events: readonly StoredEvent[], isCaughtUp: boolean) => boolean,
): Promise<readonly StoredEvent[]> {
  const wanted = new Set(streams);
  const abort = new AbortController();
  const seen: StoredEvent[] = [];
  for await (const page of store.follow(after, abort.signal)) {
    seen.push(...page.filter(({ stream }) => wanted.has(stream)));
    if (isEnough(seen, page.length === 0)) abort.abort();
  }
  return seen;
}

/** Enough when everything stored by now was seen. */
export const untilCaughtUp = (_events: readonly StoredEvent[], isCaughtUp: boolean): boolean => isCaughtUp;
