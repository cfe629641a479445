import type { Changes } from './changes.js';
import type { Position, StoredEvent } from './event-store.js';

/** What a store offers to those who follow it. */
export interface FollowSource {
  readonly changes: Changes;
  isClosed(): boolean;
  pageAfter(position: Position | undefined): readonly StoredEvent[];
}

/** Follows a store as `EventStore.follow` says. A page is read when it is asked for, so a slow reader holds up nothing. */
export async function* followPages(
  source: FollowSource,
  after: Position | undefined,
  signal: AbortSignal,
): AsyncGenerator<readonly StoredEvent[]> {
  let position = after;
  let isCaughtUp = false;
  while (!signal.aborted && !source.isClosed()) {
    const version = source.changes.version();
    const page = source.pageAfter(position);
    position = page.at(-1)?.position ?? position;
    const isNews = page.length > 0 || !isCaughtUp;
    isCaughtUp = page.length === 0;
    if (isNews) yield page;
    if (isCaughtUp && !source.isClosed()) await source.changes.since(version, signal);
  }
}
