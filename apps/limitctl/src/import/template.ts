/** Where in a row a value comes from, and how to read it there. */
export interface Source {
  /** The columns it reads, for the report. */
  readonly columns: readonly string[];
  read(cells: readonly string[]): string;
}

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The columns that a template names. */
export function columnsOf(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] as string);
}

/** A reader of one cell, surrounding blanks taken off; the column stands in `header`. */
export function cellSource(column: string, header: readonly string[]): Source {
  const index = header.indexOf(column);
  return { columns: [column], read: (cells) => (cells[index] as string).trim() };
}

/** A reader that puts cells in place of `{COLUMN}`; the columns stand in `header`. */
export function templateSource(template: string, header: readonly string[]): Source {
  const columns = columnsOf(template);
  if (columns.length === 0) return { columns, read: () => template };
  const pieces = template.split(PLACEHOLDER).map((piece, index) => (index % 2 === 0 ? piece : cellSource(piece, header)));
  return { columns, read: (cells) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.read(cells))).join('') };
}
