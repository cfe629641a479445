import { messageBusConformance } from '../conformance/message-bus-conformance.js';
import { StoredMessageBus } from '../delivery/stored-message-bus.js';
import { MemoryBusStorage } from './memory-bus-storage.js';
import { MemoryLog } from './memory-log.js';

messageBusConformance('memory', async () => {
  const log = new MemoryLog();
  return {
    open: async (options) => new StoredMessageBus(new MemoryBusStorage(log), options),
    remove: async () => undefined,
  };
});
