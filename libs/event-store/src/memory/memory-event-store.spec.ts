import { eventStoreConformance } from '../conformance/event-store-conformance.js';
import { MemoryEventStore } from './memory-event-store.js';
import { MemoryStorage } from './memory-storage.js';

eventStoreConformance('memory', async () => {
  const storage = new MemoryStorage();
  return { open: async () => new MemoryEventStore(storage), remove: async () => {} };
});
