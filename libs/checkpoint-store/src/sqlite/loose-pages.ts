import type { StatementSync } from 'node:sqlite';

export const LOOSE_TABLE = `
  CREATE TABLE IF NOT EXISTS stream_loose (
    stream TEXT, segment INTEGER, is_told_of_no_more INTEGER NOT NULL, PRIMARY KEY (stream, segment)
  ) STRICT, WITHOUT ROWID;`;

/**
 * Segments whose pages are there though no checkpoint tells of them: not yet, while a merge writes them, or no more, until
 * whoever may still read them has learned of it. After a crash they are what nobody would ever delete.
 */
export class LoosePages {
  constructor(private readonly prepared: (sql: string) => StatementSync) {}

  begin(stream: string, segment: number): void {
    this.prepared('INSERT INTO stream_loose VALUES (?, ?, 0)').run(stream, segment);
  }

  isBegun(stream: string, segment: number): boolean {
    return this.prepared('SELECT 1 FROM stream_loose WHERE stream = ? AND segment = ?').get(stream, segment) !== undefined;
  }

  /** A checkpoint tells of it now. */
  adopt(stream: string, segment: number): void {
    this.prepared('DELETE FROM stream_loose WHERE stream = ? AND segment = ?').run(stream, segment);
  }

  release(stream: string, segment: number): void {
    this.prepared('INSERT OR REPLACE INTO stream_loose VALUES (?, ?, 1)').run(stream, segment);
  }

  /** Those that a checkpoint told of before. */
  deleteReleased(stream: string): void {
    const released = this.prepared('SELECT segment FROM stream_loose WHERE stream = ? AND is_told_of_no_more = 1').all(stream);
    for (const row of released) this.delete(stream, row['segment'] as number);
  }

  deleteAll(): void {
    const all = this.prepared('SELECT stream, segment FROM stream_loose').all();
    for (const row of all) this.delete(row['stream'] as string, row['segment'] as number);
  }

  delete(stream: string, segment: number): void {
    this.prepared('DELETE FROM stream_page WHERE stream = ? AND segment = ?').run(stream, segment);
    this.prepared('DELETE FROM stream_loose WHERE stream = ? AND segment = ?').run(stream, segment);
  }
}
