import { instantOf, type Clock, type Instant } from '@limit-ledger/kernel';

/** The machine's clock, moved by an offset that development mode may set. */
export class SystemClock implements Clock {
  private milliseconds = NaN;
  private text: Instant = '';

  constructor(private readonly offsetSeconds = 0) {}

  /** Asked some twenty times a millisecond under load: the text is made once. */
  now(): Instant {
    const milliseconds = Date.now() + this.offsetSeconds * 1_000;
    if (milliseconds === this.milliseconds) return this.text;
    this.milliseconds = milliseconds;
    return (this.text = instantOf(milliseconds));
  }
}
