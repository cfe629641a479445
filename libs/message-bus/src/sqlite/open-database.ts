import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MessageBusUnavailable } from '../message-bus.js';
import { attempt } from './attempt.js';
import { APPLICATION_ID, MIGRATIONS, SCHEMA, SCHEMA_VERSION } from './schema.js';

/** How long a start waits for another process that holds the write lock. */
const OPENING_BUSY_MILLISECONDS = 1_000;
/** How long one statement blocks its thread for that later. */
const BUSY_MILLISECONDS = 10;

const SETTINGS = 'PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864';

/** Opens the file of a bus, made where there is none. Throws `MessageBusUnavailable`, also for a file of something else. */
export function openDatabase(path: string): DatabaseSync {
  return attempt(() => {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path, { timeout: OPENING_BUSY_MILLISECONDS });
    try {
      prepare(database, path);
      database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Opens a file that `openDatabase` has opened once more, for another thread. Throws what SQLite throws. */
export function openToWrite(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS });
  database.exec(SETTINGS);
  return database;
}

function prepare(database: DatabaseSync, path: string): void {
  if (!isEmpty(database)) assertOurs(database, path);
  database.exec(`PRAGMA journal_mode = WAL; ${SETTINGS}`);
  database.exec('BEGIN IMMEDIATE');
  // Another process may have been faster.
  if (isEmpty(database)) {
    database.exec(SCHEMA);
    database.prepare('INSERT INTO bus (id) VALUES (?)').run(randomUUID());
  }
  assertOurs(database, path);
  migrate(database);
  database.exec('COMMIT');
}

function migrate(database: DatabaseSync): void {
  for (let version = versionOf(database); version < SCHEMA_VERSION; version++) {
    database.exec(`${MIGRATIONS.get(version) ?? ''}; PRAGMA user_version = ${version + 1}`);
  }
}

function isEmpty(database: DatabaseSync): boolean {
  const isUnmarked = numberOf(database, 'PRAGMA application_id') === 0 && numberOf(database, 'PRAGMA user_version') === 0;
  return isUnmarked && numberOf(database, 'SELECT count(*) FROM sqlite_schema') === 0;
}

function assertOurs(database: DatabaseSync, path: string): void {
  if (numberOf(database, 'PRAGMA application_id') !== APPLICATION_ID) {
    throw new MessageBusUnavailable(`${path} is not a message bus of this product`);
  }
  const version = versionOf(database);
  if (version === SCHEMA_VERSION || MIGRATIONS.has(version)) return;
  throw new MessageBusUnavailable(`${path} has layout ${version}, this version of the product knows layout ${SCHEMA_VERSION}`);
}

const versionOf = (database: DatabaseSync): number => numberOf(database, 'PRAGMA user_version');

function numberOf(database: DatabaseSync, sql: string): number {
  return Number(Object.values(database.prepare(sql).get() ?? {})[0]);
}
