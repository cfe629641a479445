import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Kysely, sql, SqliteDialect, type Driver, type SqliteDialectConfig } from 'kysely';
import type { HouseTables } from '../kysely/house-tables.js';
import { KyselyViewStore } from '../kysely/kysely-view-store.js';
import { ViewStoreUnavailable, type ViewStore } from '../view-store.js';
import { isSqliteFailure } from './is-sqlite-failure.js';
import { nodeSqliteDatabase } from './node-sqlite-database.js';
import { WaitingSqliteDriver } from './waiting-sqlite-driver.js';

class WaitingSqliteDialect extends SqliteDialect {
  constructor(private readonly config: SqliteDialectConfig) {
    super(config);
  }
  override createDriver(): Driver {
    return new WaitingSqliteDriver(this.config);
  }
}

const OPEN_TIMEOUT_MILLISECONDS = 5_000;

/**
 * NORMAL synchronisation suffices: a power loss may take the last transactions away, but rows and position together, and
 * the events after that position are applied again. No holder of a lease survives it on the one machine that has the file.
 */
export async function openSqliteViewStore(path: string, readOnly = false): Promise<ViewStore> {
  const file = readOnly ? openToRead(path) : openFile(path);
  return KyselyViewStore.open({
    readOnly,
    database: new Kysely<HouseTables>({ dialect: new WaitingSqliteDialect({ database: nodeSqliteDatabase(file) }) }),
    nowMilliseconds: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
    isUnavailable: isSqliteFailure,
  });
}

function openFile(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const file = new DatabaseSync(path, { timeout: OPEN_TIMEOUT_MILLISECONDS });
    // From here on the driver waits for locks, since SQLite's own waiting would stop the whole process.
    file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; SELECT count(*) FROM sqlite_schema; PRAGMA busy_timeout = 0;');
    return file;
  } catch (cause) {
    throw notOpened(cause);
  }
}

/** Where nobody has the file open, nothing is made beside it. */
function openToRead(path: string): DatabaseSync {
  try {
    const name = existsSync(`${path}-wal`) ? path : new URL('?immutable=1', pathToFileURL(path));
    const file = new DatabaseSync(name, { readOnly: true, timeout: OPEN_TIMEOUT_MILLISECONDS });
    file.exec('SELECT count(*) FROM sqlite_schema');
    return file;
  } catch (cause) {
    throw notOpened(cause);
  }
}

const notOpened = (cause: unknown): ViewStoreUnavailable =>
  new ViewStoreUnavailable(`the view store can't be opened: ${(cause as Error).message}`, { cause });
