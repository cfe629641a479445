import { CheckpointStoreUnavailable } from '../checkpoint-store.js';
import type { PageStore } from './page-store.js';
import { SqlitePageStore } from './sqlite-page-store.js';

/**
 * `memory:` or `sqlite:<path>`, which may be the file of a checkpoint store. Read-only it must be there, and is looked at
 * beside a process that writes. Throws `CheckpointStoreUnavailable`.
 */
export async function openPageStore(url: string, { readOnly = false }: { readonly readOnly?: boolean } = {}): Promise<PageStore> {
  if (url === 'memory:') return new SqlitePageStore(':memory:');
  if (!/^sqlite:./.test(url)) throw new CheckpointStoreUnavailable('the URL of a checkpoint store is memory: or sqlite:<path>');
  return new SqlitePageStore(url.slice('sqlite:'.length), readOnly);
}
