import type { BenchResult } from '../bench-result.js';
import type { GrowthRow } from '../sections/growth.js';
import { markdownTable } from './markdown-table.js';
import { mebibytes, milliseconds, percent, whole } from './number-text.js';

/** What it costs to have grown. */
export function growthText({ growth }: BenchResult): string {
  if (growth === undefined) return 'Not measured in this run.';
  const table = (what: string, rows: readonly GrowthRow[]): string =>
    markdownTable(
      [what, 'a second', 'p99 ms', 'first command ms', 'heap MiB', 'resident MiB'],
      rows.map((row) => [
        whole(row.size),
        whole(row.perSecond),
        milliseconds(row.p99),
        milliseconds(row.firstCommandMilliseconds),
        mebibytes(row.heapBytes),
        mebibytes(row.residentBytes),
      ]),
    );
  const rebuilt = growth.rebuild.map(({ size, rawPerSecond, foldedPerSecond }) => [
    whole(size),
    whole(rawPerSecond),
    whole(foldedPerSecond),
    percent(foldedPerSecond / rawPerSecond),
  ]);
  return [
    'Reservations by 64 clients in process, each size in a new process. `first command` is that of a merchant the process has \
not touched; memory is that of the whole process after the measurement, garbage collected.',
    table('events of the merchant (nothing open)', growth.history),
    table('open orders of the merchant', growth.openOrders),
    table('merchants, taken in turn at random', growth.merchants),
    'Rebuild: a history read and folded into state, beside reading the same rows, parsing both texts of each and doing nothing \
with them.',
    markdownTable(['events', 'read and parsed a second', 'folded a second', 'ratio'], rebuilt),
  ].join('\n\n');
}
