import { ZERO_HASH } from './chain.js';
import type { Append, EventToAppend, Head, StoredEvent } from './event-store.js';

/**
 * The events of an append that was stored already, byte for byte the same and after the same head, however far the
 * stream (now at `head`) has grown since; `undefined` when it holds anything else there. `read` reads forwards.
 */
export function storedBefore(
  { expected, events }: Append,
  head: Head | undefined,
  read: (from: number, limit: number) => readonly StoredEvent[],
): readonly StoredEvent[] | undefined {
  const from = (expected?.revision ?? -1) + 1;
  if (head === undefined || head.revision < from + events.length - 1) return undefined;
  const [first] = read(from, 1);
  // Most often another writer was faster: told from one row.
  if (first?.eventId !== events[0]?.eventId || first?.previousHash !== (expected?.hash ?? ZERO_HASH)) return undefined;
  const stored = read(from, events.length);
  return stored.length === events.length && stored.every((event, index) => isSame(event, events[index]!)) ? stored : undefined;
}

function isSame(stored: StoredEvent, sent: EventToAppend): boolean {
  return (
    stored.eventId === sent.eventId && stored.type === sent.type && stored.metadata === sent.metadata && stored.data === sent.data
  );
}
