import { unavailable } from './unavailable.js';

/** What the action gives; what SQLite or the file system throws becomes `MessageBusUnavailable`. */
export function attempt<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw unavailable(error);
  }
}
