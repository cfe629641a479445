import type { StatementSync } from 'node:sqlite';
import type { Instant } from '@limit-ledger/kernel';
import { checksumOf } from './checksum-of.js';
import type { PastMark, PastState } from '../checkpoint-store.js';

export const PAST_TABLE = `
  CREATE TABLE IF NOT EXISTS stream_past (
    stream TEXT, revision INTEGER, hash TEXT NOT NULL, fingerprint TEXT NOT NULL, recorded_time TEXT NOT NULL,
    reach_milliseconds INTEGER NOT NULL, payload TEXT NOT NULL, checksum BLOB NOT NULL, PRIMARY KEY (stream, revision)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS stream_past_time ON stream_past (stream, recorded_time, revision, hash, fingerprint, reach_milliseconds);`;

const MARK = 'revision, hash, fingerprint, recorded_time AS recordedTime, reach_milliseconds AS reachMilliseconds';

/** States as they were; recorded times never fall along a stream. */
export class PastTable {
  constructor(private readonly prepared: (sql: string) => StatementSync) {}

  insert(stream: string, { revision, hash, fingerprint, recordedTime, reachMilliseconds, payload }: PastState): void {
    const checksum = checksumOf(stream, { revision, hash, fingerprint, payload });
    this.prepared('INSERT OR REPLACE INTO stream_past VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      stream,
      revision,
      hash,
      fingerprint,
      recordedTime,
      reachMilliseconds,
      payload,
      checksum,
    );
  }

  upTo(stream: string, upTo: { readonly revision: number } | { readonly recordedTime: Instant }): PastState | undefined {
    const [column, value] = 'revision' in upTo ? ['revision', upTo.revision] : ['recorded_time', upTo.recordedTime];
    const order = column === 'revision' ? 'revision DESC' : 'recorded_time DESC, revision DESC';
    const sql = `SELECT ${MARK}, payload, checksum FROM stream_past WHERE stream = ? AND ${column} <= ? ORDER BY ${order} LIMIT 1`;
    const row = this.prepared(sql).get(stream, value);
    if (row === undefined) return undefined;
    const { checksum, ...columns } = row;
    const past = columns as unknown as PastState;
    return checksumOf(stream, past).equals(checksum as Uint8Array) ? past : undefined;
  }

  marks(stream: string, after: number): readonly PastMark[] {
    const from = 'FROM stream_past INDEXED BY stream_past_time WHERE stream = ? AND revision > ?';
    const sql = `SELECT ${MARK} ${from} ORDER BY recorded_time, revision`;
    return this.prepared(sql).all(stream, after) as unknown as PastMark[];
  }
}
