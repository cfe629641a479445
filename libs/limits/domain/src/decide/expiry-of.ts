import { addSeconds, type Instant } from '@limit-ledger/kernel';

let last: { readonly now: Instant; readonly ttlSeconds: number; readonly expiresAt: Instant } | undefined;

/**
 * `now` and so many seconds. In a burst many reservations share both, and calendar arithmetic costs more than the
 * decision itself, so the last result is kept.
 */
export function expiryOf(now: Instant, ttlSeconds: number): Instant {
  if (last?.now !== now || last.ttlSeconds !== ttlSeconds) last = { now, ttlSeconds, expiresAt: addSeconds(now, ttlSeconds) };
  return last.expiresAt;
}
