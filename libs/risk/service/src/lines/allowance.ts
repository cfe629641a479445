/** So much a second: what was not taken is there for a second. */
export class Allowance {
  private left: number;
  private countedAt = performance.now();

  constructor(private readonly mostASecond: number) {
    this.left = mostASecond;
  }

  /** Takes one; `false` when there is none. */
  take(): boolean {
    const now = performance.now();
    this.left = Math.min(this.mostASecond, this.left + ((now - this.countedAt) / 1_000) * this.mostASecond);
    this.countedAt = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
