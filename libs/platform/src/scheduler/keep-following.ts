import { setTimeout as after } from 'node:timers/promises';

const FIRST_REST_MILLISECONDS = 50;
const LONGEST_REST_MILLISECONDS = 2_000;

/** Follows again, after a rest, whenever it fails or ends, until the signal aborts. */
export async function keepFollowing(
  follow: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
  onError: ((error: unknown) => void) | undefined,
): Promise<void> {
  let restMilliseconds = FIRST_REST_MILLISECONDS;
  while (!signal.aborted) {
    try {
      await follow(signal);
    } catch (error) {
      if (signal.aborted) return;
      onError?.(error);
    }
    await after(restMilliseconds, undefined, { signal }).catch(() => undefined);
    restMilliseconds = Math.min(restMilliseconds * 2, LONGEST_REST_MILLISECONDS);
  }
}
