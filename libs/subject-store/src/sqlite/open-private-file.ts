import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

const LOCK_TIMEOUT_MILLISECONDS = 5_000;

/** A database that nobody but this account may read; SQLite gives the files beside it the same mode. */
export function openPrivateFile(path: string): DatabaseSync {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true });
    closeSync(openSync(path, 'a', 0o600));
  }
  return new DatabaseSync(path, { timeout: LOCK_TIMEOUT_MILLISECONDS });
}

/** One that is there already, only to be read: nothing is made, also not beside it where nobody has it open, and nothing written. */
export function openFileToRead(path: string): DatabaseSync {
  const name = existsSync(`${path}-wal`) ? path : new URL('?immutable=1', pathToFileURL(path));
  return new DatabaseSync(name, { readOnly: true, timeout: LOCK_TIMEOUT_MILLISECONDS });
}
