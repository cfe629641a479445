import type { BenchResult } from '../bench-result.js';
import type { GrowthRow, OneMerchantRow } from '../sections/growth-row.js';
import { markdownTable } from './markdown-table.js';
import { mebibytes, milliseconds, percent, whole } from './number-text.js';

/** What it costs to have grown. */
export function growthText({ growth }: BenchResult): string {
  if (growth === undefined) return 'Not measured in this run.';
  const columns = (row: GrowthRow): readonly string[] => [
    whole(row.size),
    whole(row.perSecond),
    milliseconds(row.p50),
    milliseconds(row.p99),
    milliseconds(row.firstCommandMilliseconds),
  ];
  const ofOne = (what: string, rows: readonly OneMerchantRow[]): string =>
    markdownTable(
      [what, ...COLUMNS, 'idle return ms', 'slowest ms', 'its MiB', 'all MiB'],
      rows.map((row) => [
        ...columns(row),
        milliseconds(row.idleReturnMilliseconds),
        milliseconds(row.slowestIdleReturnMilliseconds),
        mebibytes(row.merchantBytes),
        mebibytes(row.heldBytes),
      ]),
    );
  const ofMany = markdownTable(
    ['merchants, taken in turn at random', ...COLUMNS, 'all MiB', 'resident MiB'],
    growth.merchants.map((row) => [...columns(row), mebibytes(row.heldBytes), mebibytes(row.residentBytes)]),
  );
  const rebuilt = growth.rebuild.map(({ size, rawPerSecond, rebuiltPerSecond }) => [
    whole(size),
    whole(rawPerSecond),
    whole(rebuiltPerSecond),
    percent(rebuiltPerSecond / rawPerSecond),
  ]);
  return [
    'Reservations by 64 clients in process, each size in a new process. `first command` is the first one of that process, \
started on what the one before left in order. `idle return` is a command of a merchant that had left the memory, in the middle and \
at worst; up to 200 of its events are younger than its checkpoint. `its MiB` is what the process holds less once the merchant has left \
the memory, `all MiB` what all of it holds with the merchant, both garbage collected, buffers outside the heap included.',
    ofOne('events of the merchant (nothing open)', growth.history),
    ofOne('open orders of the merchant', growth.openOrders),
    ofMany,
    'Rebuild: a merchant read whose checkpoints were deleted, folded and its checkpoints made anew, beside reading the same rows, \
parsing both texts of each and doing nothing with them.',
    markdownTable(['events', 'read and parsed a second', 'rebuilt a second', 'ratio'], rebuilt),
  ].join('\n\n');
}

const COLUMNS = ['a second', 'p50 ms', 'p99 ms', 'first command ms'];
