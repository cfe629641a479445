import { existsSync } from 'node:fs';
import { EventStoreUnavailable, openEventStore, sqlitePathOf, type EventStore } from '@limit-ledger/event-store';
import { WrongUse } from '../wrong-use.js';

/**
 * Reading must make nothing, and a folder that was mistyped is not an empty ledger. What is written meanwhile is only seen
 * `live`; else the store's `close` throws where it could have been. Throws `WrongUse`.
 */
export async function openToRead(eventStoreUrl: string, live = false): Promise<EventStore> {
  const file = sqlitePathOf(eventStoreUrl);
  if (file !== undefined && !existsSync(file)) throw new WrongUse([`there is no ledger at ${file}`]);
  return await openEventStore(eventStoreUrl, { readOnly: true, once: !live }).catch((error: unknown) => {
    throw error instanceof EventStoreUnavailable ? new WrongUse([error.message]) : error;
  });
}

/** Throws `WrongUse`. */
export async function refuseUnlessReadable(eventStoreUrl: string): Promise<void> {
  await (await openToRead(eventStoreUrl)).close();
}
