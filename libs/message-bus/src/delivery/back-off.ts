import { setTimeout as after } from 'node:timers/promises';

const LONGEST_REST_MILLISECONDS = 5_000;

/** Rests that double, up to 5 s each. */
export class BackOff {
  private nextMilliseconds: number;

  constructor(
    firstMilliseconds: number,
    private readonly signal: AbortSignal,
  ) {
    this.nextMilliseconds = firstMilliseconds;
  }

  /** Settles earlier when the signal aborts. */
  async rest(): Promise<void> {
    const milliseconds = this.nextMilliseconds;
    this.nextMilliseconds = Math.min(milliseconds * 2, LONGEST_REST_MILLISECONDS);
    await after(milliseconds, undefined, { signal: this.signal }).catch(() => undefined);
  }
}
