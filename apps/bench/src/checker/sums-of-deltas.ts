import type { HistoryDelta } from '@limit-ledger/testing';
import type { CheckedEvent } from './checked-event.js';

export type Sums = { [Sum in Exclude<keyof HistoryDelta, 'line'>]-?: number };

const NAMES = ['approved', 'temporary', 'reduced', 'frozenGross', 'reserved', 'used'] as const;

/** The six sums of each line, by adding up what each event says it changed. */
export class SumsOfDeltas {
  private readonly lines = new Map<string, Sums>();

  apply({ data }: CheckedEvent): void {
    for (const delta of data.deltas ?? []) {
      const sums = this.of(delta.line);
      for (const name of NAMES) sums[name] += delta[name] ?? 0;
    }
  }

  of(line: string): Sums {
    let sums = this.lines.get(line);
    if (sums === undefined) this.lines.set(line, (sums = { approved: 0, temporary: 0, reduced: 0, frozenGross: 0, reserved: 0, used: 0 }));
    return sums;
  }
}
