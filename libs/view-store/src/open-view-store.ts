import { openSqliteViewStore } from './sqlite/open-sqlite-view-store.js';
import { ViewStoreUnavailable, type ViewStore } from './view-store.js';

/**
 * `sqlite:<path>`, or `sqlite::memory:` which lasts until it is closed. Read-only it must be there, and is looked at beside a
 * process that writes. Throws `ViewStoreUnavailable` when it can't be opened.
 */
export async function openViewStore(url: string, { readOnly = false }: { readonly readOnly?: boolean } = {}): Promise<ViewStore> {
  if (!/^sqlite:./.test(url)) throw new ViewStoreUnavailable('the URL of a view store is sqlite:<path>');
  return openSqliteViewStore(url.slice('sqlite:'.length), readOnly);
}
