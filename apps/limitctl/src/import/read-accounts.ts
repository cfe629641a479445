import { WrongUse } from '../wrong-use.js';
import type { Account } from './account.js';
import { checkHeader } from './check-header.js';
import type { MappingFile } from './mapping-file.js';
import type { RowProblem } from './row-problem.js';
import { rowReader } from './row-reader.js';
import type { Table } from './table.js';

/** One row of the file: an account, or why it is none. */
export type AccountRow = { readonly row: number } & ({ readonly account: Account } | { readonly problems: readonly RowProblem[] });

/**
 * Every row of the file in turn, none left out; a file that stops being CSV ends with a row that says so.
 * Throws `WrongUse` where the file can't be read or lacks a column.
 */
export async function* readAccounts(table: Table, mapping: MappingFile): AsyncGenerator<AccountRow> {
  const rows = table.rows();
  const header = await rows.next();
  if (header.done === true) throw new WrongUse([table.broken?.reason ?? `${table.path} is empty`]);
  const columns = header.value.cells.map((name) => name.trim());
  checkHeader(mapping, columns, table.path);
  const read = rowReader(mapping, columns);
  for await (const { row, lineCount, cells } of rows) {
    const result = read(cells);
    if ('account' in result) yield { row, account: result.account };
    else yield { row, problems: result.problems.map((problem) => ({ row, ...problem, ...spread(lineCount, problem.reason) })) };
  }
  if (table.broken !== undefined) yield { row: table.broken.row, problems: [table.broken] };
}

/** A stray quotation mark may have taken other lines into the row; then the report says how many. */
const spread = (lineCount: number, reason: string): { reason?: string } =>
  lineCount > 1 ? { reason: `${reason} (the row takes up ${lineCount} lines)` } : {};
