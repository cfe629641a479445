import { DatabaseSync } from 'node:sqlite';

/** A row of the event table as it was written: all columns in their order, hashes as bytes. */
export type WrittenRow = readonly [
  position: number,
  stream: number,
  revision: number,
  eventId: string,
  type: string,
  previousHash: Uint8Array,
  hash: Uint8Array,
  metadata: string,
  data: string,
];

export interface WrittenRows {
  readonly streams: readonly (readonly [id: number, name: string])[];
  readonly rows: readonly WrittenRow[];
}

/** The first rows of a file that a run has written; of one stream only, if one is named. */
export function writtenRows(file: string, most: number, stream?: string): WrittenRows {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const all = (sql: string, ...values: (string | number)[]): unknown => {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      return statement.all(...values);
    };
    const where = stream === undefined ? '' : 'WHERE stream = (SELECT id FROM stream WHERE name = ?2) AND revision >= 0';
    const order = stream === undefined ? 'position' : 'revision';
    const values = stream === undefined ? [most] : [most, stream];
    return {
      streams: all('SELECT id, name FROM stream ORDER BY id') as WrittenRows['streams'],
      rows: all(`SELECT * FROM event ${where} ORDER BY ${order} LIMIT ?1`, ...values) as WrittenRow[],
    };
  } finally {
    database.close();
  }
}

/** What a row takes without its index: text and blobs, and 8 bytes for each of three integers. */
export function meanRowBytes(rows: readonly WrittenRow[]): number {
  const bytes = (value: string | number | Uint8Array): number =>
    typeof value === 'number' ? 8 : typeof value === 'string' ? Buffer.byteLength(value) : value.length;
  const sum = rows.reduce((total, row) => total + row.reduce<number>((each, value) => each + bytes(value), 0), 0);
  return sum / rows.length;
}
