import { existsSync } from 'node:fs';
import { EventStoreUnavailable, openEventStore, type EventStore } from '@limit-ledger/event-store';
import { WrongUse } from '../wrong-use.js';

/** The events of a data folder, to be read only, also beside a running service. Throws `WrongUse` where there is no ledger. */
export async function openToRead(eventStoreUrl: string): Promise<EventStore> {
  // Reading must make nothing, and a folder that was mistyped is not an empty ledger.
  const file = eventStoreUrl.replace(/^sqlite:/, '').replace(/\?.*$/, '');
  if (!existsSync(file)) throw new WrongUse([`there is no ledger at ${file}`]);
  return openEventStore(eventStoreUrl, { readOnly: true }).catch((error: unknown) => {
    throw error instanceof EventStoreUnavailable ? new WrongUse([error.message]) : error;
  });
}
