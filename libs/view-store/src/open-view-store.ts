import { openSqliteViewStore } from './sqlite/open-sqlite-view-store.js';
import { ViewStoreUnavailable, type ViewStore } from './view-store.js';

/** `sqlite:<path>`, or `sqlite::memory:` which lasts until it is closed. Throws `ViewStoreUnavailable` when it can't be opened. */
export async function openViewStore(url: string): Promise<ViewStore> {
  if (!/^sqlite:./.test(url)) throw new ViewStoreUnavailable('the URL of a view store is sqlite:<path>');
  return openSqliteViewStore(url.slice('sqlite:'.length));
}
