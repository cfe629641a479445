import { closeSync, fsyncSync, openSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

const LOCK_TIMEOUT_MILLISECONDS = 5_000;
/** All pages in one step: one read transaction, so the copy is of one moment and writers neither wait nor make it begin anew. */
const PAGES_A_STEP = 2_147_483_647;

/**
 * Copies a SQLite file as it stands at one moment, beside whoever writes it; the copy is one file that only this account may
 * read, and is on disk when this resolves. The target must not exist. Throws what SQLite and the file system throw.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  closeSync(openSync(to, 'wx', 0o600));
  const source = new DatabaseSync(from, { readOnly: true, timeout: LOCK_TIMEOUT_MILLISECONDS });
  try {
    await backup(source, to, { rate: PAGES_A_STEP });
  } finally {
    source.close();
  }
  makeOneFile(to);
  syncPath(to);
}

/** Without the write-ahead mode it can be read from a medium that can't be written. */
function makeOneFile(path: string): void {
  const copy = new DatabaseSync(path);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/** Of a file or a folder. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
