import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse, type Info } from 'csv-parse';
import { WrongUse } from '../wrong-use.js';
import type { RowProblem } from './row-problem.js';

/** One row of a file, as a spreadsheet counts: the header is row 1. */
export interface TableRow {
  readonly row: number;
  /** How many lines of the file it takes up; more than one where a cell holds line breaks. */
  readonly lineCount: number;
  readonly cells: readonly string[];
}

const GZIP_MAGIC = 0x1f8b;
const CHUNK_BYTES = 16_384;
/** No row is longer; a quotation that never ends does not fill the memory. */
const MOST_CHARACTERS_A_ROW = 1_000_000;

/** A CSV file (RFC 4180, UTF-8, with a header; plain or gzip), read as a stream; blank lines count for nothing. */
export class Table {
  readonly totalBytes: number;
  /** How far the file was read, compressed as it is. */
  readBytes = 0;
  /** Where the file stops being CSV, if it does: nothing behind that row was read. */
  broken: RowProblem | undefined;
  private readonly compressed: boolean;

  /** Throws `WrongUse` where the file can't be opened. */
  constructor(readonly path: string) {
    try {
      const file = openSync(path, 'r');
      const magic = Buffer.alloc(2);
      this.compressed = readSync(file, magic) === 2 && magic.readUInt16BE() === GZIP_MAGIC;
      this.totalBytes = fstatSync(file).size;
      closeSync(file);
    } catch (error) {
      throw new WrongUse([`${path} can't be read: ${(error as Error).message}`]);
    }
  }

  /** The header first, then every row. Throws `WrongUse` where the file breaks off or is no gzip inside. */
  async *rows(): AsyncGenerator<TableRow> {
    const file = createReadStream(this.path, { highWaterMark: CHUNK_BYTES });
    file.on('data', (chunk) => (this.readBytes += chunk.length));
    // Stray quotes stay in their cell, where they are reported with it; an error would take the rows behind them along.
    const parser = parse({ bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: MOST_CHARACTERS_A_ROW });
    // An error of any of them is thrown by the loop below.
    const thrownBelow = (): void => undefined;
    if (this.compressed) pipeline(file, createGunzip(), parser, thrownBelow);
    else pipeline(file, parser, thrownBelow);
    let [row, lines] = [0, 0];
    try {
      for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: string[] }>) {
        row = info.records;
        yield { row, lineCount: info.lines - lines, cells: record };
        lines = info.lines;
      }
    } catch (error) {
      if (!(error instanceof CsvError)) throw new WrongUse([`${this.path} can't be read to its end: ${(error as Error).message}`]);
      this.broken = { row: row + 1, reason: `is no CSV, and nothing behind it was read: ${error.message}` };
    } finally {
      file.destroy();
    }
  }
}
