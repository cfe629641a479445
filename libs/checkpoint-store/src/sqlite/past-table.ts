import type { StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { Instant } from '@limit-ledger/kernel';
import { checksumOf } from './checksum-of.js';
import type { PastMark, PastState } from '../checkpoint-store.js';
import type { TraceBlock } from '../traces/trace-log.js';

export const PAST_TABLE = `
  CREATE TABLE IF NOT EXISTS stream_block (
    stream TEXT, revision INTEGER, base INTEGER NOT NULL, hash TEXT NOT NULL, fingerprint TEXT NOT NULL, recorded_time TEXT NOT NULL,
    earliest TEXT, earliest_far TEXT, checksum BLOB NOT NULL, traces_checksum INTEGER NOT NULL, far_checksum INTEGER NOT NULL,
    payload TEXT NOT NULL, far_traces BLOB NOT NULL, traces BLOB NOT NULL, PRIMARY KEY (stream, revision)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS stream_block_mark ON stream_block
    (stream, recorded_time, revision, base, hash, fingerprint, earliest, earliest_far);`;

const MARK = 'revision, base, hash, fingerprint, recorded_time AS recordedTime, earliest, earliest_far AS earliestFar';
const TRACES = { all: 'traces, traces_checksum AS checksum', far: 'far_traces AS traces, far_checksum AS checksum' };

/** States as they were, each with the traces of the events before it; recorded times never fall along a stream. */
export class PastTable {
  constructor(private readonly prepared: (sql: string) => StatementSync) {}

  insert(stream: string, past: PastState & TraceBlock): void {
    const { revision, base, hash, fingerprint, recordedTime, payload, earliest, earliestFar, traces, farTraces } = past;
    this.prepared('INSERT OR REPLACE INTO stream_block VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
      stream,
      revision,
      base,
      hash,
      fingerprint,
      recordedTime,
      earliest,
      earliestFar,
      checksumOf(stream, { revision, hash, fingerprint, payload }),
      crc32(traces),
      crc32(farTraces),
      payload,
      farTraces,
      traces,
    );
  }

  upTo(stream: string, upTo: { readonly revision: number } | { readonly recordedTime: Instant }): PastState | undefined {
    const [column, value] = 'revision' in upTo ? ['revision', upTo.revision] : ['recorded_time', upTo.recordedTime];
    const order = column === 'revision' ? 'revision DESC' : 'recorded_time DESC, revision DESC';
    const sql = `SELECT ${MARK}, payload, checksum FROM stream_block WHERE stream = ? AND ${column} <= ? ORDER BY ${order} LIMIT 1`;
    const row = this.prepared(sql).get(stream, value);
    if (row === undefined) return undefined;
    const { checksum, ...columns } = row;
    const past = columns as unknown as PastState;
    return checksumOf(stream, past).equals(checksum as Uint8Array) ? past : undefined;
  }

  marks(stream: string, after: number): readonly PastMark[] {
    const from = 'FROM stream_block INDEXED BY stream_block_mark WHERE stream = ? AND revision > ?';
    const sql = `SELECT ${MARK} ${from} ORDER BY recorded_time, revision`;
    return this.prepared(sql).all(stream, after) as unknown as PastMark[];
  }

  traces(stream: string, revision: number, which: 'all' | 'far'): Uint8Array | undefined {
    const row = this.prepared(`SELECT ${TRACES[which]} FROM stream_block WHERE stream = ? AND revision = ?`).get(
      stream,
      revision,
    );
    const traces = row?.['traces'] as Uint8Array | undefined;
    return traces !== undefined && crc32(traces) === row?.['checksum'] ? traces : undefined;
  }
}
