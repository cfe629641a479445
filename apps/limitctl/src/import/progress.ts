const EVERY_MILLISECONDS_ON_TERMINAL = 200;
const EVERY_MILLISECONDS_ELSEWHERE = 5_000;

/** Something that text can be written to, such as `process.stderr`. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line with how far, how fast and how long still: in place on a terminal, every five seconds elsewhere. */
export class Progress {
  private events = 0;
  private readonly startedAt: number;
  private shownAt: number;
  private shown = false;

  constructor(
    private readonly terminal: Terminal,
    /** The part that is done, 0 to 1. */
    private readonly done: () => number,
    private readonly milliseconds: () => number = () => performance.now(),
  ) {
    this.startedAt = milliseconds();
    this.shownAt = this.startedAt;
  }

  /** So many more events were answered. */
  add(events: number): void {
    this.events += events;
    const now = this.milliseconds();
    const every = this.terminal.isTTY === true ? EVERY_MILLISECONDS_ON_TERMINAL : EVERY_MILLISECONDS_ELSEWHERE;
    if (now - this.shownAt < every) return;
    this.shownAt = now;
    this.shown = true;
    const line = this.line((now - this.startedAt) / 1_000);
    this.terminal.write(this.terminal.isTTY === true ? `\r\x1b[K${line}` : `${line}\n`);
  }

  /** Removes the line from a terminal, so that what comes next stands alone. */
  clear(): void {
    if (this.shown && this.terminal.isTTY === true) this.terminal.write('\r\x1b[K');
  }

  private line(seconds: number): string {
    const done = this.done();
    const left = done > 0 ? `, ${Math.ceil((seconds * (1 - done)) / done)} s left` : '';
    const rate = Math.round(this.events / seconds).toLocaleString('en-US');
    return `${Math.floor(done * 100)}%, ${this.events.toLocaleString('en-US')} events, ${rate} a second${left}`;
  }
}
