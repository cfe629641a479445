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
  /** How far the rows are that were handed out, 0 to 1; an estimate for compressed files of more than 4 GiB. */
  get done(): number {
    return this.totalBytes === 0 ? 1 : Math.min(1, this.readBytes / this.totalBytes);
  }

  /** Where the file stops being CSV, if it does: nothing behind that row was read. */
  broken: RowProblem | undefined;
  private readonly compressed: boolean;
  /** Of the text. */
  private readonly totalBytes: number;
  private readBytes = 0;

  /** Throws `WrongUse` where the file can't be opened. */
  constructor(readonly path: string) {
    try {
      const file = openSync(path, 'r');
      const magic = Buffer.alloc(2);
      this.compressed = readSync(file, magic) === 2 && magic.readUInt16BE() === GZIP_MAGIC;
      this.totalBytes = this.compressed ? unzippedBytes(file) : fstatSync(file).size;
      closeSync(file);
    } catch (error) {
      throw new WrongUse([`${path} can't be read: ${(error as Error).message}`]);
    }
  }

  /** The header first, then every row. Throws `WrongUse` where the file breaks off or is no gzip inside. */
  async *rows(): AsyncGenerator<TableRow> {
    const file = createReadStream(this.path, { highWaterMark: CHUNK_BYTES });
    // Stray quotes stay in their cell, where they are reported with it; an error would take the rows behind them along.
    const parser = parse({
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_CHARACTERS_A_ROW,
    });
    // An error of any of them is thrown by the loop below.
    const thrownBelow = (): void => undefined;
    if (this.compressed) pipeline(file, createGunzip(), parser, thrownBelow);
    else pipeline(file, parser, thrownBelow);
    let [row, lines] = [0, 0];
    try {
      for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: string[] }>) {
        row = info.records;
        this.readBytes = info.bytes;
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

/** The last four bytes of gzip: the length of the text, modulo 4 GiB. */
function unzippedBytes(file: number): number {
  const trailer = Buffer.alloc(4);
  readSync(file, trailer, 0, trailer.length, Math.max(0, fstatSync(file).size - trailer.length));
  return trailer.readUInt32LE();
}
