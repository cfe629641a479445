import { addSeconds, type Instant } from '@limit-ledger/kernel';

/** How much of an instant says its minute. */
const MINUTE_LENGTH = 16;

let last: { readonly minute: string; readonly ttlSeconds: number; readonly expiryMinute: string } | undefined;

/**
 * `now` and so many seconds. Calendar arithmetic costs as much as the rest of the decision, so the last result is kept:
 * within a minute, times to live of whole minutes differ in nothing but the seconds of `now`.
 */
export function expiryOf(now: Instant, ttlSeconds: number): Instant {
  if (ttlSeconds % 60 !== 0) return addSeconds(now, ttlSeconds);
  const minute = now.slice(0, MINUTE_LENGTH);
  if (last?.minute !== minute || last.ttlSeconds !== ttlSeconds) {
    last = { minute, ttlSeconds, expiryMinute: addSeconds(now, ttlSeconds).slice(0, MINUTE_LENGTH) };
  }
  return last.expiryMinute + now.slice(MINUTE_LENGTH);
}
