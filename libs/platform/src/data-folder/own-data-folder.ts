import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { memberOf } from '../errors/member-of.js';
import { DataFolderOwned, DataFolderUnusable } from './data-folder-owned.js';

export interface DataFolderOwnership {
  release(): void;
}

const SQLITE_BUSY = 5;

/**
 * Makes the folder where it is missing, and owns it until released or until this process ends, however it ends:
 * the lock is the kernel's, on a file of its own, so nothing that a killed process left hinders the next.
 * Throws `DataFolderOwned` or `DataFolderUnusable`.
 */
export function ownDataFolder(path: string): DataFolderOwnership {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return lock(path);
  } catch (error) {
    if (error instanceof DataFolderOwned) throw error;
    throw new DataFolderUnusable(path, error);
  }
}

function lock(path: string): DataFolderOwnership {
  const database = new DatabaseSync(join(path, 'owner.sqlite'), { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw memberOf(error, 'errcode') === SQLITE_BUSY ? new DataFolderOwned(path) : error;
  }
  return { release: () => database.close() };
}
