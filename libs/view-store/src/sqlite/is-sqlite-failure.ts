/** SQLITE_BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB (sqlite.org/rescode.html). */
const FAILURES = new Set([5, 6, 8, 10, 11, 13, 14, 26]);
const BUSY = 5;

interface SqliteError {
  readonly code?: unknown;
  readonly errcode?: unknown;
}

/** The low byte of the extended code says what kind of failure it is. */
const kindOf = (error: unknown): number => Number((error as SqliteError).errcode ?? 0) & 0xff;

/** Another connection has the lock. */
export const isBusy = (error: unknown): boolean => kindOf(error) === BUSY;

/** The database can't answer now, whatever it was asked; a wrong statement or a broken constraint is none. */
export function isSqliteFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return FAILURES.has(kindOf(error)) || (error as SqliteError).code === 'ERR_INVALID_STATE';
}
