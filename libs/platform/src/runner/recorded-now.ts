import { epochMillisecondsOf, type Clock, type Instant } from '@limit-ledger/kernel';
import { ClockBehind } from './errors.js';

const TOLERATED_MILLISECONDS = 10_000;

/**
 * The recorded time of the next event: the own clock's, never before the stream's last event.
 * Answers `ClockBehind` when the last event is more than 10 s ahead of the own clock.
 */
export function recordedNow(clock: Clock, stream: string, last: Instant | undefined): Instant | ClockBehind {
  const now = clock.now();
  if (last === undefined || last <= now) return now;
  const behindMilliseconds = epochMillisecondsOf(last) - epochMillisecondsOf(now);
  return behindMilliseconds > TOLERATED_MILLISECONDS ? new ClockBehind(stream, behindMilliseconds) : last;
}
