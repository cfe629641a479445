/** Bounds how many pieces of work run at a time. */
export class Slots {
  private taken = 0;
  private wake: (() => void) | undefined;

  constructor(private readonly count: number) {}

  /** Starts `work` when a slot is free; settles when it was started. `work` must not reject. One caller at a time. */
  async run(work: () => Promise<void>): Promise<void> {
    while (this.taken >= this.count) await new Promise<void>((resolve) => (this.wake = resolve));
    this.taken += 1;
    void work().finally(() => {
      this.taken -= 1;
      this.wake?.();
    });
  }

  /** Settles when all that was started has ended. */
  async idle(): Promise<void> {
    while (this.taken > 0) await new Promise<void>((resolve) => (this.wake = resolve));
  }
}
