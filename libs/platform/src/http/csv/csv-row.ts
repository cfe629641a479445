import { assert } from '@limit-ledger/kernel';

/** Numbers are written bare, a decimal digit by digit; `undefined` is an empty cell. */
export type CsvCell = string | number | boolean | undefined | { readonly decimal: string };

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;
/** What spreadsheets take for the beginning of a formula, and the apostrophe that says "text", so that it can be told apart. */
const MAY_BE_FORMULA = /^[=+\-@\t\r\n＝＋－＠']/;

/** A row of RFC 4180. A text that a spreadsheet may take for a formula gets an apostrophe in front. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'object') return decimalCell(cell.decimal);
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const text = MAY_BE_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimalCell(decimal: string): string {
  assert(/^-?\d+(?:\.\d+)?$/.test(decimal), 'a decimal has digits and a point');
  return decimal;
}
