import { AccessLogUnavailable, type AccessLog } from './access-log.js';
import { SqliteAccessLog } from './sqlite/sqlite-access-log.js';

/**
 * `sqlite:<path>`, or `sqlite::memory:` which lasts until it is closed. Several processes may have the same file open.
 * Throws `AccessLogUnavailable` when it can't be opened for writing.
 */
export async function openAccessLog(url: string): Promise<AccessLog> {
  if (!/^sqlite:./.test(url)) throw new AccessLogUnavailable('the URL of an access log is sqlite:<path>');
  return SqliteAccessLog.open(url.slice('sqlite:'.length));
}
