import { instantOf, type Clock, type Instant } from '@limit-ledger/kernel';

/** The machine's clock, moved by an offset that development mode may set. */
export class SystemClock implements Clock {
  constructor(private readonly offsetSeconds = 0) {}

  now(): Instant {
    return instantOf(Date.now() + this.offsetSeconds * 1_000);
  }
}
