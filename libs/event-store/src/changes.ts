/**
 * Tells those who have read everything that there may be more. They look at the version before they read and wait from
 * it, so that nothing stored in between is missed.
 */
export class Changes {
  private announced = 0;
  private told = 0;
  private readonly wakeUps = new Set<() => void>();
  private seenOutside: number;
  private timer: NodeJS.Timeout | undefined;
  private resting: NodeJS.Timeout | undefined;

  /**
   * `versionOutside` moves when somebody wrote who can't announce it. It is compared with what was seen last every
   * `pollMilliseconds`, from the first wait on until `stop`, which keeps no process alive; `onOutside` hears of it first.
   * Who waits is told at once, and of what comes within `restMilliseconds` after that together.
   */
  constructor(
    private readonly versionOutside: () => number = () => 0,
    private readonly pollMilliseconds?: number,
    private readonly onOutside: () => void = () => undefined,
    private readonly restMilliseconds = 0,
  ) {
    this.seenOutside = versionOutside();
  }

  version(): number {
    return this.announced;
  }

  announce(): void {
    this.announced++;
    if (this.resting === undefined) this.tell();
  }

  /** Resolves once the version is another one, at once when it already is, or when the signal aborts. */
  async since(version: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.version() !== version) return;
    if (this.pollMilliseconds !== undefined) this.timer ??= setInterval(() => this.look(), this.pollMilliseconds).unref();
    await new Promise<void>((resolve) => {
      const wakeUp = (): void => {
        this.wakeUps.delete(wakeUp);
        signal.removeEventListener('abort', wakeUp);
        resolve();
      };
      this.wakeUps.add(wakeUp);
      signal.addEventListener('abort', wakeUp);
    });
  }

  /** Announces a last time, and looks no more. */
  stop(): void {
    clearInterval(this.timer);
    clearTimeout(this.resting);
    this.resting = undefined;
    this.announced++;
    this.wakeAll();
  }

  private tell(): void {
    this.told = this.announced;
    if (this.wakeUps.size === 0) return;
    this.wakeAll();
    if (this.restMilliseconds > 0) this.resting = setTimeout(() => this.endRest(), this.restMilliseconds);
  }

  private endRest(): void {
    this.resting = undefined;
    if (this.told !== this.announced) this.tell();
  }

  private wakeAll(): void {
    for (const wakeUp of [...this.wakeUps]) wakeUp();
  }

  private look(): void {
    const now = this.versionOutside();
    if (now === this.seenOutside) return;
    this.seenOutside = now;
    this.onOutside();
    this.announce();
  }
}
