import { EventStoreUnavailable } from '../event-store.js';

const SQLITE_BUSY = 5;

/** SQLite's primary result code in what `node:sqlite` threw; `undefined` for any other error. */
export function sqliteCodeOf(error: unknown): number | undefined {
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : undefined;
}

/** Another connection holds the lock. */
export const isBusy = (error: unknown): boolean => sqliteCodeOf(error) === SQLITE_BUSY;

/** What SQLite threw as the port names it; any other error is a bug and stays what it is. */
export function unavailable(error: unknown, what: string): unknown {
  if (sqliteCodeOf(error) === undefined) return error;
  return new EventStoreUnavailable(`${what}: ${(error as Error).message}`, { cause: error });
}
