import { AccessLogUnavailable } from '../access-log.js';

const FROM_SQLITE = new Set<unknown>(['ERR_SQLITE_ERROR', 'ERR_INVALID_STATE']);

/** `AccessLogUnavailable` for what SQLite or the file system throws; anything else as it is. */
export function unavailable(error: unknown): unknown {
  const { code, syscall, message } = error as {
    readonly code?: unknown;
    readonly syscall?: unknown;
    readonly message?: unknown;
  };
  if (!FROM_SQLITE.has(code) && syscall === undefined) return error;
  return new AccessLogUnavailable(`the access log does not answer: ${String(message)}`, { cause: error });
}

/** What the action gives; throws what `unavailable` makes of what it throws. */
export function attempt<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw unavailable(error);
  }
}
