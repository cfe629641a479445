import { HandlerPaused, type DeliveredMessage, type SubscribeOptions } from '../message-bus.js';
import { BackOff } from './back-off.js';
import type { LoggedMessage } from './bus-storage.js';

const MOST_FAILURES = 5;

export type Attempted =
  | { readonly outcome: 'handled' | 'cut' }
  | { readonly outcome: 'failed'; readonly attempts: number; readonly error: string };

/** Gives a message to a handler until it is handled, has failed 5 times, or the signal aborts. */
export async function attempt(
  handle: SubscribeOptions['handle'],
  message: LoggedMessage,
  firstRestMilliseconds: number,
  signal: AbortSignal,
): Promise<Attempted> {
  let failureRests: BackOff | undefined;
  let pauseRests: BackOff | undefined;
  let failures = 0;
  for (let attempts = 1; !signal.aborted; attempts++) {
    try {
      await handle(deliveredOf(message, attempts));
      return { outcome: 'handled' };
    } catch (error) {
      const isPaused = error instanceof HandlerPaused;
      if (!isPaused && ++failures === MOST_FAILURES) return { outcome: 'failed', attempts, error: textOf(error) };
      if (isPaused) await (pauseRests ??= new BackOff(firstRestMilliseconds, signal)).rest();
      else await (failureRests ??= new BackOff(firstRestMilliseconds, signal)).rest();
    }
  }
  return { outcome: 'cut' };
}

export function deliveredOf(message: LoggedMessage, attempts: number): DeliveredMessage {
  const { topic, key, headers, value, position } = message;
  return { topic, key, headers, value, offset: String(position), attempt: attempts };
}

const LONGEST_ERROR = 2_000;

export const textOf = (error: unknown): string => String(error).slice(0, LONGEST_ERROR);
