import { eventStoreConformance } from '../conformance/event-store-conformance.js';
import { temporaryFile } from './spec-support/temporary-file.js';
import { SqliteEventStore } from './sqlite-event-store.js';

eventStoreConformance('SQLite', async () => {
  const { path, remove } = await temporaryFile();
  return { open: () => SqliteEventStore.open(path), remove };
});
