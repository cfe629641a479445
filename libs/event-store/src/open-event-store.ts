import type { EventStore } from './event-store.js';
import { MemoryEventStore } from './memory/memory-event-store.js';
import { SqliteEventStore, type SqliteEventStoreOptions } from './sqlite/sqlite-event-store.js';
import { UnknownEventStoreUrl } from './unknown-event-store-url.js';

const SQLITE = 'sqlite:';

/**
 * Opens the event store that a URL names: `sqlite:<path>`, whose folder and file are made where they are missing, or
 * `memory:`, a new and empty one. Throws `UnknownEventStoreUrl` or `EventStoreUnavailable`.
 */
export async function openEventStore(url: string, options: SqliteEventStoreOptions = {}): Promise<EventStore> {
  if (url === 'memory:') return new MemoryEventStore();
  const path = sqlitePathOf(url);
  if (path !== undefined) return await SqliteEventStore.open(path, options);
  throw new UnknownEventStoreUrl(`an event store is named by sqlite:<path> or memory:, not by ${url}`);
}

/** The file that a URL names; `undefined` for a store that is no file. */
export function sqlitePathOf(url: string): string | undefined {
  return url.startsWith(SQLITE) && url.length > SQLITE.length ? url.slice(SQLITE.length) : undefined;
}
