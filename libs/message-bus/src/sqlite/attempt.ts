import { MessageBusUnavailable } from '../message-bus.js';

const FROM_SQLITE = new Set<unknown>(['ERR_SQLITE_ERROR', 'ERR_INVALID_STATE']);

/** What the action gives; what SQLite or the file system throws becomes `MessageBusUnavailable`. */
export function attempt<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code, syscall, message } = error as { readonly code?: unknown; readonly syscall?: unknown; readonly message?: unknown };
    if (!FROM_SQLITE.has(code) && syscall === undefined) throw error;
    throw new MessageBusUnavailable(`the message bus does not answer: ${String(message)}`, { cause: error });
  }
}
