import { displayWidth } from './display-width.js';

export interface Column {
  readonly title: string;
  /** Amounts and counts stand at the right; everything else at the left. */
  readonly align?: 'right';
  /** The least width, for tables whose rows come one by one. */
  readonly width?: number;
}

export type Row = readonly string[];

const GAP = '  ';

/** A table for people: titles, then the rows, aligned by what is seen. `decorated` may colour the titles. */
export function tableText(
  columns: readonly Column[],
  rows: readonly Row[],
  decorated = (title: string): string => title,
): string {
  const widths = columns.map(({ title, width = 0 }, index) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[index] ?? '')), Math.max(width, displayWidth(title))),
  );
  const wide = columns.map((column, index) => ({ ...column, width: widths[index] ?? 0 }));
  return [
    decorated(
      rowText(
        wide,
        columns.map(({ title }) => title),
      ),
    ),
    ...rows.map((row) => rowText(wide, row)),
  ].join('\n');
}

/** One row in columns of given widths; a cell that is wider moves the rest. */
export function rowText(columns: readonly Column[], row: Row): string {
  const cells = columns.map(({ align, width = 0 }, index) => {
    const cell = row[index] ?? '';
    const room = ' '.repeat(Math.max(0, width - displayWidth(cell)));
    return align === 'right' ? room + cell : cell + room;
  });
  return cells.join(GAP).trimEnd();
}
