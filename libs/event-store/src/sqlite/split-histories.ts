import type { DatabaseSync } from 'node:sqlite';
import type { HistoryRange } from '../verification/history-range.js';

/** How the histories of a file can be looked at in parts. */
export interface SplitHistories {
  /** All that were ever stored. */
  readonly events: number;
  /** All names are in one of them; of about as many streams each. */
  readonly ranges: readonly HistoryRange[];
}

/** Splits the names of all streams into at most so many ranges. Throws what SQLite throws. */
export function splitHistories(database: DatabaseSync, parts: number): SplitHistories {
  const numberOf = (sql: string): number => Number(Object.values(database.prepare(sql).get()!)[0]);
  const streams = numberOf('SELECT count(*) FROM stream');
  const count = Math.max(1, Math.min(parts, streams));
  const nameAt = database.prepare('SELECT name FROM stream ORDER BY name LIMIT 1 OFFSET ?');
  const ends = Array.from({ length: count - 1 }, (_, index) => {
    return String(nameAt.get(Math.floor((streams * (index + 1)) / count) - 1)!['name']);
  });
  const bounds = [undefined, ...ends, undefined];
  const ranges = bounds.slice(1).map((until, index) => rangeOf(bounds[index], until));
  return { events: numberOf('SELECT coalesce(max(position), 0) FROM event'), ranges };
}

function rangeOf(after: string | undefined, until: string | undefined): HistoryRange {
  return { ...(after === undefined ? {} : { after }), ...(until === undefined ? {} : { until }) };
}
