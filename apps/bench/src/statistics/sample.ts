import type { Percentiles } from './latencies.js';
import { median } from './median.js';

/** One measurement of a closed loop. */
export interface Sample {
  readonly perSecond: number;
  readonly latency: Percentiles;
}

/** Each number by itself the median over the rounds. */
export function medianSample(samples: readonly Sample[]): Sample {
  const of = (pick: (sample: Sample) => number): number => median(samples.map(pick));
  return {
    perSecond: of(({ perSecond }) => perSecond),
    latency: { p50: of(({ latency }) => latency.p50), p99: of(({ latency }) => latency.p99), p999: of(({ latency }) => latency.p999) },
  };
}
