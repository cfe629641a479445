/** Chance that a seed decides, so that a run can be had again. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to 1, by a linear congruence whose high bits are good enough here. */
  next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state / 2 ** 32;
  }

  /** From `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  oneOf<Item>(items: readonly Item[]): Item {
    return items[this.integer(0, items.length - 1)]!;
  }

  isLucky(probability: number): boolean {
    return this.next() < probability;
  }
}
