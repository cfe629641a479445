import { CheckpointStoreUnavailable, type CheckpointStore } from './checkpoint-store.js';
import { MemoryCheckpointStore } from './memory/memory-checkpoint-store.js';
import { SqliteCheckpointStore } from './sqlite/sqlite-checkpoint-store.js';

/** `memory:`, `sqlite:<path>` or `sqlite::memory:`. Throws `CheckpointStoreUnavailable` when it can't be opened. */
export async function openCheckpointStore(url: string): Promise<CheckpointStore> {
  if (url === 'memory:') return new MemoryCheckpointStore();
  if (!/^sqlite:./.test(url)) throw new CheckpointStoreUnavailable('the URL of a checkpoint store is memory: or sqlite:<path>');
  return new SqliteCheckpointStore(url.slice('sqlite:'.length));
}
