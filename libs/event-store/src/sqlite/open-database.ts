import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { EventStoreUnavailable } from '../event-store.js';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.js';
import { isBusy, unavailable } from './unavailable.js';

/** How long one statement blocks the process while another connection holds the lock. */
const BUSY_MILLISECONDS = 10;
const OPEN_TRIES = 100;
const OPEN_PAUSE_MILLISECONDS = 20;

const SETTINGS = `
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -32000;
  PRAGMA journal_size_limit = 67108864;
`;

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** Read only what is at rest: nothing is made beside the file, and what is written to it meanwhile is not seen. */
  readonly still?: boolean;
}

/**
 * Opens an event file, and creates folder, file and tables where there are none. Read-only it changes nothing, and reads
 * beside a process that writes. Throws `EventStoreUnavailable`, also for a file of another program or a newer version.
 */
export async function openDatabase(path: string, { readOnly = false, still = false }: OpenOptions = {}): Promise<DatabaseSync> {
  for (let tries = 1; ; tries++) {
    try {
      return openOnce(path, readOnly, still);
    } catch (error) {
      if (tries === OPEN_TRIES || !isBusy(error)) throw unavailable(error, `${path} can't be opened as an event store`);
    }
    await wait(OPEN_PAUSE_MILLISECONDS);
  }
}

/** Whether nobody has the file open, and all that was written is in it: whoever writes keeps a log beside it. */
export const isAtRest = (path: string): boolean => existsSync(path) && !existsSync(`${path}-wal`);

function openOnce(path: string, readOnly: boolean, still: boolean): DatabaseSync {
  if (!readOnly) makeFolder(dirname(path));
  const name = still ? new URL('?immutable=1', pathToFileURL(path)) : path;
  const database = new DatabaseSync(name, { readOnly, timeout: BUSY_MILLISECONDS });
  try {
    if (readOnly) assertOurs(database, path);
    else prepareToWrite(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new EventStoreUnavailable(`${path} can't be made: ${(error as Error).message}`, { cause: error });
  }
}

/** The file is looked at before anything is set, so that a file of somebody else stays as it is. */
function prepareToWrite(database: DatabaseSync, path: string): void {
  const isNew = isEmpty(database);
  if (!isNew) assertOurs(database, path);
  if (isNew) database.exec('PRAGMA page_size = 8192');
  if (textOf(database, 'PRAGMA journal_mode = WAL') !== 'wal') {
    throw new EventStoreUnavailable(`${path} can't keep a write-ahead log`);
  }
  database.exec(SETTINGS);
  if (isNew) createTables(database, path);
}

function createTables(database: DatabaseSync, path: string): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster.
    if (isEmpty(database)) database.exec(SCHEMA);
    else assertOurs(database, path);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function assertOurs(database: DatabaseSync, path: string): void {
  if (textOf(database, 'PRAGMA application_id') !== String(APPLICATION_ID)) {
    throw new EventStoreUnavailable(`${path} is not an event store of this product`);
  }
  const version = textOf(database, 'PRAGMA user_version');
  if (version !== String(SCHEMA_VERSION)) {
    throw new EventStoreUnavailable(`${path} has layout ${version}, this version of the product knows layout ${SCHEMA_VERSION}`);
  }
}

function isEmpty(database: DatabaseSync): boolean {
  const tables = textOf(database, 'SELECT count(*) FROM sqlite_schema');
  return tables === '0' && textOf(database, 'PRAGMA application_id') === '0' && textOf(database, 'PRAGMA user_version') === '0';
}

function textOf(database: DatabaseSync, sql: string): string {
  return String(Object.values(database.prepare(sql).get() ?? {})[0]);
}
