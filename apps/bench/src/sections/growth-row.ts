import type { GrowthSample, OneMerchantSample } from '../ours/growth-worker.js';
import { median } from '../statistics/median.js';

/** Medians over the rounds. */
export interface GrowthRow {
  readonly size: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly firstCommandMilliseconds: number;
  /** Of the whole process. */
  readonly heldBytes: number;
  readonly residentBytes: number;
}

export interface OneMerchantRow extends GrowthRow {
  readonly merchantBytes: number;
  readonly idleReturnMilliseconds: number;
  readonly slowestIdleReturnMilliseconds: number;
}

export interface RebuildRow {
  readonly size: number;
  readonly rawPerSecond: number;
  readonly rebuiltPerSecond: number;
}

export function rowOf(size: number, samples: readonly GrowthSample[]): GrowthRow {
  const of = (pick: (sample: GrowthSample) => number): number => median(samples.map(pick));
  return {
    size,
    perSecond: of(({ sample }) => sample.perSecond),
    p50: of(({ sample }) => sample.latency.p50),
    p99: of(({ sample }) => sample.latency.p99),
    firstCommandMilliseconds: of(({ firstCommand }) => firstCommand),
    heldBytes: of(({ memory }) => memory.heldBytes),
    residentBytes: of(({ memory }) => memory.residentBytes),
  };
}

export function rowOfOne(size: number, samples: readonly OneMerchantSample[]): OneMerchantRow {
  return {
    ...rowOf(size, samples),
    merchantBytes: median(samples.map(({ merchantBytes }) => merchantBytes)),
    idleReturnMilliseconds: median(samples.map(({ idleReturn }) => idleReturn)),
    slowestIdleReturnMilliseconds: Math.max(...samples.map(({ slowestIdleReturn }) => slowestIdleReturn)),
  };
}
