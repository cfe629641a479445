import type { DatabaseSync } from 'node:sqlite';
import type { MessagePort } from 'node:worker_threads';
import type { BusChange } from './bus-change.js';
import { BusTables } from './bus-tables.js';
import { CLOSE } from './change-thread.js';
import { ChangeWriter } from './change-writer.js';

/** Makes the changes that come through the port, one batch after another, and answers each once it is on disk. */
export function serveChanges(port: MessagePort, database: DatabaseSync, onClosed: () => void): void {
  const writer = new ChangeWriter(database, new BusTables(database));
  port.on('message', (message: readonly BusChange[] | typeof CLOSE) => {
    if (message !== CLOSE) return port.postMessage(writer.write(message));
    database.close();
    onClosed();
  });
}
