import type { DatabaseSync } from 'node:sqlite';
import type { MessagePort } from 'node:worker_threads';
import { appendsOf, batchAnswerOf, type BatchAnswer, type BatchMessage } from './batch-message.js';
import { BatchWriter } from './batch-writer.js';
import { CHECKPOINT, CLOSE } from './commit-port.js';
import { EventTable } from './event-table.js';

/** Writes the batches that come through the port, one after another, and answers each once it is on disk. */
export function serveBatches(port: MessagePort, database: DatabaseSync, onClosed: () => void): void {
  const writer = new BatchWriter(database, new EventTable(database));
  port.on('message', (message: BatchMessage | typeof CHECKPOINT | typeof CLOSE) => {
    if (message === CHECKPOINT) {
      writer.takeOverLog();
      return port.postMessage(CHECKPOINT);
    }
    if (message !== CLOSE) return port.postMessage(answerOf(writer, message));
    database.close();
    onClosed();
  });
}

function answerOf(writer: BatchWriter, batch: BatchMessage): BatchAnswer {
  try {
    return batchAnswerOf(writer.write(appendsOf(batch)));
  } catch (error) {
    const { message, code, errcode } = error as { readonly message: string; readonly code?: unknown; readonly errcode?: unknown };
    return { error: { message, code, errcode } };
  }
}
