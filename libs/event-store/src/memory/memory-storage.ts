import { Changes } from '../changes.js';
import type { StoredEvent } from '../event-store.js';

/** What several `MemoryEventStore`s share, as several processes share a file. */
export class MemoryStorage {
  readonly log: StoredEvent[] = [];
  readonly streams = new Map<string, StoredEvent[]>();
  readonly changes = new Changes();
}
