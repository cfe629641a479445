/**
 * Tells those who have read everything that there may be more. They look at the version before they read and wait from
 * it, so that nothing stored in between is missed.
 */
export class Changes {
  private announced = 0;
  private readonly wakeUps = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;

  /**
   * `versionOutside` moves when somebody wrote who can't announce it; it is looked at every `pollMilliseconds` while
   * somebody waits, which keeps no process alive.
   */
  constructor(
    private readonly versionOutside: () => number = () => 0,
    private readonly pollMilliseconds?: number,
  ) {}

  version(): string {
    return `${this.announced}/${this.versionOutside()}`;
  }

  announce(): void {
    this.announced++;
    for (const wakeUp of [...this.wakeUps]) wakeUp();
  }

  /** Resolves once the version is another one, at once when it already is, or when the signal aborts. */
  async since(version: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.version() !== version) return;
    await new Promise<void>((resolve) => {
      const wakeUp = (): void => {
        this.wakeUps.delete(wakeUp);
        signal.removeEventListener('abort', wakeUp);
        if (this.wakeUps.size === 0) this.stopPolling();
        resolve();
      };
      this.wakeUps.add(wakeUp);
      signal.addEventListener('abort', wakeUp);
      this.startPolling();
    });
  }

  private startPolling(): void {
    if (this.pollMilliseconds === undefined || this.timer !== undefined) return;
    let seen = this.versionOutside();
    const look = (): void => {
      const now = this.versionOutside();
      if (now !== seen) this.announce();
      seen = now;
    };
    this.timer = setInterval(look, this.pollMilliseconds).unref();
  }

  private stopPolling(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
