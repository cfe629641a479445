import type { StoredMessageBusOptions } from './delivery/stored-message-bus.js';
import { MessageBusUnavailable, type MessageBus } from './message-bus.js';

export interface MessageBusOptions extends StoredMessageBusOptions {
  /** Writes in a thread of its own, where the bus is embedded: for who publishes much beside other things and has another core. */
  readonly writingThread?: boolean;
}

/**
 * Opens the bus that a URL names: `sqlite:<path>`, whose folder and file are made where they are missing, or `memory:`, a
 * new and empty one. Throws `MessageBusUnavailable`.
 */
export async function openMessageBus(url: string, options: MessageBusOptions = {}): Promise<MessageBus> {
  const { StoredMessageBus } = await import('./delivery/stored-message-bus.js');
  if (url === 'memory:') {
    const { MemoryBusStorage } = await import('./memory/memory-bus-storage.js');
    return new StoredMessageBus(new MemoryBusStorage(), options);
  }
  if (!/^sqlite:./.test(url)) throw new MessageBusUnavailable(`a message bus is named by sqlite:<path> or memory:, not by ${url}`);
  const { SqliteBusStorage } = await import('./sqlite/sqlite-bus-storage.js');
  return new StoredMessageBus(await SqliteBusStorage.open(url.slice('sqlite:'.length), options), options);
}
