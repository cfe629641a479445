import { addSeconds, epochMillisecondsOf, instantOf, laterOf, type Clock, type Instant } from '@limit-ledger/kernel';

/** The ledger's clock of a story: it stands until it is moved. */
export class MovableClock implements Clock {
  constructor(private instant: Instant) {}

  now(): Instant {
    return this.instant;
  }

  /** Also back. */
  jumpTo(instant: Instant): void {
    this.instant = instant;
  }

  /** Never back. */
  reach(instant: Instant): void {
    this.instant = laterOf(this.instant, instant);
  }

  /** The shortest time there is: what is due now is late from then on. */
  tick(): void {
    this.instant = instantOf(epochMillisecondsOf(this.instant) + 1);
  }

  pass(seconds: number): void {
    this.instant = addSeconds(this.instant, seconds);
  }
}
