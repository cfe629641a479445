export type Cell = 'ok' | '401' | '403' | '404';

export interface ExpectedRow {
  /** Such as `GET /v1/merchants/:merchantId/limits`. */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** The table, row by row. Throws where it is no table: a cell too few, or one that means nothing. */
export function expectedRows(table: string): readonly ExpectedRow[] {
  const [header = '', ...lines] = table.trim().split('\n');
  const callers = header.trim().split(/\s+/);
  return lines.map((line) => {
    const [method = '', path = '', ...cells] = line.trim().split(/\s+/);
    if (cells.length !== callers.length || !cells.every(isCell)) throw new Error(`no row of the table: ${line}`);
    return {
      route: `${method} ${path}`,
      method,
      path,
      cells: Object.fromEntries(callers.map((caller, index) => [caller, cells[index]!])),
    };
  });
}

const isCell = (text: string): text is Cell => /^(?:ok|40[134])$/.test(text);
