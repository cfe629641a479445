import { MessageBusUnavailable } from '../message-bus.js';

const FROM_SQLITE = new Set<unknown>(['ERR_SQLITE_ERROR', 'ERR_INVALID_STATE']);
const SQLITE_BUSY = 5;

/** Another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' && (errcode & 0xff) === SQLITE_BUSY;
}

/** What SQLite or the file system threw as the port names it; any other error is a bug and stays what it is. */
export function unavailable(error: unknown): unknown {
  const { code, syscall, message } = error as {
    readonly code?: unknown;
    readonly syscall?: unknown;
    readonly message?: unknown;
  };
  if (!FROM_SQLITE.has(code) && syscall === undefined) return error;
  return new MessageBusUnavailable(`the message bus does not answer: ${String(message)}`, { cause: error });
}
