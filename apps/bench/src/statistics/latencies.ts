import { percentile } from './percentile.js';

/** In milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

const FIRST_CAPACITY = 65_536;
const LEAST_CAPACITY = 16;

/** Every latency of a measurement, kept as it is: percentiles are exact. */
export class Latencies {
  private values: Float64Array;
  private size = 0;

  constructor(expected = FIRST_CAPACITY) {
    this.values = new Float64Array(Math.max(expected, LEAST_CAPACITY));
  }

  get count(): number {
    return this.size;
  }

  add(milliseconds: number): void {
    if (this.size === this.values.length) this.grow();
    this.values[this.size++] = milliseconds;
  }

  /** In the order in which they came. */
  all(): Float64Array {
    return this.values.slice(0, this.size);
  }

  percentiles(): Percentiles {
    const sorted = this.values.slice(0, this.size).sort();
    return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), p999: percentile(sorted, 0.999) };
  }

  private grow(): void {
    const larger = new Float64Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}
