import type { DatabaseSync } from 'node:sqlite';
import { MessageChannel } from 'node:worker_threads';
import { StoredMessageBus } from '../../delivery/stored-message-bus.js';
import type { MessageBus } from '../../message-bus.js';
import type { MessageBusOptions } from '../../open-message-bus.js';
import { ChangeThread } from '../change-thread.js';
import { openDatabase, openToWrite } from '../open-database.js';
import { serveChanges } from '../serve-changes.js';
import { SqliteBusStorage } from '../sqlite-bus-storage.js';

export interface OpenedWithThread {
  readonly bus: MessageBus;
  /** The connection that writes. */
  readonly writing: DatabaseSync;
  /** Ends what stands for the thread. */
  end(): void;
}

/** All of it but the thread: what is sent is copied, and answered later, on a connection of its own. */
export function openWithThread(path: string, options: MessageBusOptions = {}): OpenedWithThread {
  const { port1, port2 } = new MessageChannel();
  const database = openDatabase(path);
  const writing = openToWrite(path);
  serveChanges(port2, writing, () => port2.close());
  const storage = new SqliteBusStorage(database, new ChangeThread(port1));
  return { bus: new StoredMessageBus(storage, options), writing, end: () => port2.close() };
}
