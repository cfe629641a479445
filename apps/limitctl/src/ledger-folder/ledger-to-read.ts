import { existsSync } from 'node:fs';
import { EventStoreUnavailable, openEventStore, sqlitePathOf, type EventStore } from '@limit-ledger/event-store';
import { WrongUse } from '../wrong-use.js';

/** Reading must make nothing, and a folder that was mistyped is not an empty ledger. Throws `WrongUse`. */
export async function openToRead(eventStoreUrl: string): Promise<EventStore> {
  const file = sqlitePathOf(eventStoreUrl);
  if (file !== undefined && !existsSync(file)) throw new WrongUse([`there is no ledger at ${file}`]);
  return await openEventStore(eventStoreUrl, { readOnly: true }).catch((error: unknown) => {
    throw error instanceof EventStoreUnavailable ? new WrongUse([error.message]) : error;
  });
}

/** Throws `WrongUse`. */
export async function refuseUnlessReadable(eventStoreUrl: string): Promise<void> {
  await (await openToRead(eventStoreUrl)).close();
}
