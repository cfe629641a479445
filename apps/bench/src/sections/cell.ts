import { medianSample, type Sample } from '../statistics/sample.js';
import type { Results } from '../statistics/interleaved.js';
import type { Spread } from '../traffic/merchant-picker.js';

/** One measured combination. */
export interface Cell {
  /** Who: such as `ours` or `guarded counter`. */
  readonly who: string;
  readonly spread: Spread;
  readonly clients: number;
}

export interface MeasuredCell extends Cell, Sample {}

export const cellName = ({ who, spread, clients }: Cell): string => `${who} ${spread} ${clients}`;

export function medianCells(cells: readonly Cell[], results: Results<Sample>): readonly MeasuredCell[] {
  return cells.map((cell) => ({ ...cell, ...medianSample(results.get(cellName(cell))!) }));
}

/** The cells of one who and spread, by clients ascending as they were measured. */
export function seriesOf(cells: readonly MeasuredCell[], who: string, spread: Spread): readonly MeasuredCell[] {
  return cells.filter((cell) => cell.who === who && cell.spread === spread);
}

export const bestOf = (cells: readonly MeasuredCell[]): number => Math.max(...cells.map(({ perSecond }) => perSecond));

/** The smallest of each step's ratio to the best before it; 1 without steps. */
export function worstStep(cells: readonly MeasuredCell[]): number {
  let best = 0;
  let worst = Number.POSITIVE_INFINITY;
  for (const { perSecond } of cells) {
    if (best > 0) worst = Math.min(worst, perSecond / best);
    best = Math.max(best, perSecond);
  }
  return Number.isFinite(worst) ? worst : 1;
}
