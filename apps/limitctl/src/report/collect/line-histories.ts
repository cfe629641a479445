import { epochMillisecondsOf, type Recorded } from '@limit-ledger/kernel';
import { LINE_KINDS, lineNumbers, type LimitEvent, type LineKind, type LineNumbers } from '@limit-ledger/limits-domain';
import { StepSeries, type SumsAt } from './step-series.js';

/** A line from a moment on, until the next one. */
export interface LineAt extends LineNumbers {
  readonly milliseconds: number;
  readonly reserved: number;
  readonly used: number;
}

/** How a line stood over the time at which things became true. */
export interface LineHistory {
  readonly line: LineKind;
  readonly points: readonly LineAt[];
  /** More than 1 where there were too many moments to show each. */
  readonly stepMilliseconds: number;
}

/** Gathers the lines over effective time, in bounded memory: deltas commute, so their order does not matter. */
export class LineHistories {
  private readonly series = new Map<LineKind, StepSeries>();

  take(event: Recorded<LimitEvent>): void {
    if (!('deltas' in event.data)) return;
    for (const { line, approved = 0, temporary = 0, reduced = 0, frozenGross = 0, reserved = 0, used = 0 } of event.data
      .deltas) {
      const series = this.series.get(line) ?? new StepSeries();
      this.series.set(line, series);
      series.add(epochMillisecondsOf(event.effectiveTime), [approved, temporary, reduced, frozenGross, reserved, used]);
    }
  }

  /** In the order in which answers list lines. */
  all(): readonly LineHistory[] {
    return LINE_KINDS.flatMap((line) => {
      const series = this.series.get(line);
      return series === undefined
        ? []
        : [{ line, points: series.points().map(lineAt), stepMilliseconds: series.stepMilliseconds }];
    });
  }
}

function lineAt({ milliseconds, sums }: SumsAt): LineAt {
  const [approved = 0, temporary = 0, reduced = 0, frozenGross = 0, reserved = 0, used = 0] = sums;
  return { milliseconds, ...lineNumbers({ approved, temporary, reduced, frozenGross, reserved, used }), reserved, used };
}
