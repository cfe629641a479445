import { eventHash, ZERO_HASH } from './chain.js';
import type { Append, StoredEvent } from './event-store.js';

/** The events of an append as they stand in the store once they follow the expected head, at dense positions. */
export function linkEvents({ stream, expected, events }: Append, firstPosition: number): StoredEvent[] {
  let previousHash = expected?.hash ?? ZERO_HASH;
  let revision = expected?.revision ?? -1;
  let position = firstPosition;
  return events.map((event) => {
    revision++;
    const hash = eventHash(previousHash, stream, revision, event);
    const { eventId, type, metadata, data } = event;
    const linked = { stream, revision, position: String(position++), eventId, type, metadata, data, previousHash, hash };
    previousHash = hash;
    return linked;
  });
}
