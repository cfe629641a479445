import { SqliteSubjectStore } from './sqlite/sqlite-subject-store.js';
import { SubjectStoreUnavailable, type SubjectStore, type SubjectStoreOptions } from './subject-store.js';

/**
 * `sqlite:<path>` keeps the texts in that file and the keys in `<path>` with `-keys` before its ending
 * (`subjects.sqlite`, `subjects-keys.sqlite`); `sqlite::memory:` keeps both until it is closed.
 * Throws `SubjectStoreUnavailable` when it can't be opened.
 */
export async function openSubjectStore(url: string, options: SubjectStoreOptions = {}): Promise<SubjectStore> {
  if (!url.startsWith('sqlite:')) throw new SubjectStoreUnavailable('the URL of a subject store begins with sqlite:');
  const path = url.slice('sqlite:'.length);
  if (path === '') throw new SubjectStoreUnavailable('sqlite: is followed by the path of a file');
  return SqliteSubjectStore.open(path, path === ':memory:' ? path : path.replace(/(\.[^./\\]+)?$/, '-keys$1'), options);
}
