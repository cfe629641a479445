import { CheckpointStoreUnavailable, type CheckpointStore } from './checkpoint-store.js';
import { MemoryCheckpointStore } from './memory/memory-checkpoint-store.js';
import { SqliteCheckpointStore } from './sqlite/sqlite-checkpoint-store.js';
import { startWritingThread } from './sqlite/start-writing-thread.js';

export interface CheckpointStoreOptions {
  /** Writes to a file in a thread of its own: for who writes much and has another core. */
  readonly writingThread?: boolean;
  /** The file must be there, and is looked at beside a process that writes. */
  readonly readOnly?: boolean;
}

/**
 * `memory:`, `sqlite:<path>`, or `temporary:`, a file that nobody else sees and that is gone when it is closed.
 * Throws `CheckpointStoreUnavailable` when it can't be opened.
 */
export async function openCheckpointStore(
  url: string,
  { writingThread = false, readOnly = false }: CheckpointStoreOptions = {},
): Promise<CheckpointStore> {
  if (url === 'memory:') return new MemoryCheckpointStore();
  if (url === 'temporary:') return new SqliteCheckpointStore('');
  if (!/^sqlite:./.test(url)) throw new CheckpointStoreUnavailable('the URL of a checkpoint store is memory: or sqlite:<path>');
  const path = url.slice('sqlite:'.length);
  return new SqliteCheckpointStore(path, writingThread ? (onDeleted) => startWritingThread(path, onDeleted) : undefined, readOnly);
}
