/** The ledger can't take the command now; nothing was accepted, and it may be sent again after a while. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
  constructor(
    /** `queue-full`: too many commands wait (429). `conflicts`: other instances kept writing first (503). */
    readonly because: 'queue-full' | 'conflicts',
    readonly retryAfterSeconds = 1,
  ) {
    super(because === 'queue-full' ? 'too many commands are waiting' : 'other writers kept coming first');
  }
}

/** The stream's last event is recorded so far ahead of the own clock that one of the two clocks must be wrong (503). */
export class ClockBehind extends Error {
  override readonly name = 'ClockBehind';
  constructor(
    readonly stream: string,
    readonly behindMilliseconds: number,
    readonly retryAfterSeconds = 5,
  ) {
    super(`the clock is ${behindMilliseconds} ms behind the last event of ${stream}`);
  }
}

/** The runner is shutting down and takes no more commands (503). */
export class RunnerClosed extends Error {
  override readonly name = 'RunnerClosed';
  readonly retryAfterSeconds = 5;
  constructor() {
    super('shutting down');
  }
}
