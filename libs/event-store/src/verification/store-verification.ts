import type { BrokenHistory } from './history-fault.js';

/** What recomputing the chains of a whole store, or a part of it, has shown. */
export interface StoreVerification {
  /** Streams with an event. */
  readonly streams: number;
  /** Events that hold. */
  readonly events: number;
  /** Histories that do not hold; removed ones among them. */
  readonly brokenStreams: number;
  /** The first `MOST_LISTED` of them by name. */
  readonly broken: readonly BrokenHistory[];
}

export const MOST_LISTED = 1_000;

/** The verifications of parts that follow one another, as one. */
export function joinVerifications(parts: readonly StoreVerification[]): StoreVerification {
  const sum = (count: (part: StoreVerification) => number): number => parts.reduce((total, part) => total + count(part), 0);
  return {
    streams: sum(({ streams }) => streams),
    events: sum(({ events }) => events),
    brokenStreams: sum(({ brokenStreams }) => brokenStreams),
    broken: parts.flatMap(({ broken }) => broken).slice(0, MOST_LISTED),
  };
}
