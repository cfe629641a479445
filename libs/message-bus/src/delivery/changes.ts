const POLL_MILLISECONDS = 100;

/** Tells those who have read everything that there may be more, also when another process wrote it. */
export class Changes {
  private announced = 0;
  private readonly wakeUps = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private seenOutside = 0;

  /** `outside` is another number when somebody wrote who can't announce it; it is asked every 100 ms while somebody waits. */
  constructor(private readonly outside?: () => number) {}

  version(): number {
    return this.announced;
  }

  announce(): void {
    this.announced++;
    for (const wakeUp of [...this.wakeUps]) wakeUp();
  }

  async since(version: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.announced !== version) return;
    if (this.outside !== undefined) this.timer ??= setInterval(() => this.look(), POLL_MILLISECONDS).unref();
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

  stop(): void {
    clearInterval(this.timer);
    this.announce();
  }

  private look(): void {
    const now = this.outside?.() ?? 0;
    if (now === this.seenOutside) return;
    this.seenOutside = now;
    this.announce();
  }
}
