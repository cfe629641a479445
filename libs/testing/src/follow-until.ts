import type { EventStore, Position, StoredEvent } from '@limit-ledger/event-store';

export interface FollowUntilOptions {
  /** From the beginning by default. */
  readonly after?: Position;
  /** Default 5,000. */
  readonly timeoutMilliseconds?: number;
}

const TOLD_EVENTS = 20;

/** The predicate did not hold in time, or the store ended; the message says what was seen instead. */
export class NotSeenInTime extends Error {
  override readonly name = 'NotSeenInTime';
  constructor(readonly seen: readonly StoredEvent[]) {
    const last = seen.slice(-TOLD_EVENTS).map(({ stream, revision, type }) => `\n  ${stream} ${revision} ${type}`);
    const left = seen.length > last.length ? `, the last ${last.length} of them` : '';
    super(`not seen in time; ${seen.length} events were seen${left}${last.length === 0 ? '' : ':'}${last.join('')}`);
  }
}

/**
 * Waits until the predicate holds for all events seen so far, and answers them. It is asked after each page, an empty one
 * ("caught up") included. Throws `NotSeenInTime`, and what the store throws.
 */
export async function followUntil(
  store: Pick<EventStore, 'follow'>,
  predicate: (seen: readonly StoredEvent[]) => boolean,
  { after, timeoutMilliseconds = 5_000 }: FollowUntilOptions = {},
): Promise<readonly StoredEvent[]> {
  const seen: StoredEvent[] = [];
  const stopping = new AbortController();
  const following = (async () => {
    for await (const page of store.follow(after, stopping.signal)) {
      seen.push(...page);
      if (predicate(seen)) return seen;
    }
    throw new NotSeenInTime(seen);
  })();
  // A store that does not heed the signal must not hold up the test either.
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new NotSeenInTime(seen)), timeoutMilliseconds);
  try {
    return await Promise.race([following, late.promise]);
  } finally {
    clearTimeout(timer);
    stopping.abort();
    following.catch(() => undefined);
  }
}
