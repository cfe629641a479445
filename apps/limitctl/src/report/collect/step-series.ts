/** So many steps are kept at most: on a printed page the distance of two is then below half a millimetre. */
export const MOST_STEPS = 1_000;

interface Step {
  milliseconds: number;
  readonly change: number[];
}

/** Sums at a moment: what all changes up to it add up to. */
export interface SumsAt {
  readonly milliseconds: number;
  readonly sums: readonly number[];
}

/**
 * Sums over time from signed changes that come in any order of time. Exact while there are at most `MOST_STEPS` moments;
 * beyond that, moments close to one another become one step, which shows the sums after the last of them.
 */
export class StepSeries {
  private steps = new Map<number, Step>();
  /** Moments within so many milliseconds are one step; 1 says that nothing was put together. */
  stepMilliseconds = 1;

  constructor(private readonly mostSteps = MOST_STEPS) {}

  add(milliseconds: number, change: readonly number[]): void {
    this.put(milliseconds, change);
    while (this.steps.size > this.mostSteps) this.coarsen();
  }

  /** In the order of time. */
  points(): readonly SumsAt[] {
    const sums: number[] = [];
    return [...this.steps.values()]
      .sort((first, second) => first.milliseconds - second.milliseconds)
      .map(({ milliseconds, change }) => {
        change.forEach((each, index) => (sums[index] = (sums[index] ?? 0) + each));
        return { milliseconds, sums: [...sums] };
      });
  }

  private put(milliseconds: number, change: readonly number[]): void {
    const key = Math.floor(milliseconds / this.stepMilliseconds);
    const step = this.steps.get(key);
    if (step === undefined) {
      this.steps.set(key, { milliseconds, change: [...change] });
      return;
    }
    step.milliseconds = Math.max(step.milliseconds, milliseconds);
    change.forEach((each, index) => (step.change[index] = (step.change[index] ?? 0) + each));
  }

  private coarsen(): void {
    const steps = this.steps;
    this.steps = new Map();
    this.stepMilliseconds *= 2;
    for (const { milliseconds, change } of steps.values()) this.put(milliseconds, change);
  }
}
