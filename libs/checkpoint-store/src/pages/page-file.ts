import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import type { Moment } from '@limit-ledger/kernel';
import type { Checkpoint } from '../checkpoint-store.js';
import { checksumOf } from '../sqlite/checksum-of.js';
import type { Page, PageCommit } from './page-store.js';
import { PAST_TABLE, PastTable } from './past-table.js';

const LOCK_TIMEOUT_MILLISECONDS = 2_000;
const TABLES = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA journal_size_limit = 67108864;
  CREATE TABLE IF NOT EXISTS stream_checkpoint (
    stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, hash TEXT NOT NULL, fingerprint TEXT NOT NULL,
    payload ANY NOT NULL, checksum BLOB NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS stream_page (
    stream TEXT, segment INTEGER, page INTEGER, checksum INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (stream, segment, page)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS stream_moment (stream TEXT, at TEXT, key TEXT, PRIMARY KEY (stream, at, key)) STRICT, WITHOUT ROWID;
  ${PAST_TABLE}`;

/** Rows of one connection. NORMAL synchronisation: a power loss may take the last commits away whole. */
export class PageFile {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  readonly past = new PastTable((sql) => this.prepared(sql));

  constructor(path: string, readOnly = false) {
    if (path !== ':memory:' && !readOnly) mkdirSync(dirname(path), { recursive: true });
    this.database = new DatabaseSync(readOnly ? atRest(path) : path, { readOnly, timeout: LOCK_TIMEOUT_MILLISECONDS });
    try {
      if (!readOnly) this.database.exec(TABLES);
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  load(stream: string): Checkpoint | undefined {
    const row = this.prepared('SELECT revision, hash, fingerprint, payload, checksum FROM stream_checkpoint WHERE stream = ?').get(stream);
    if (row === undefined) return undefined;
    const { checksum, ...columns } = row;
    const checkpoint = columns as unknown as Checkpoint;
    return checksumOf(stream, checkpoint).equals(checksum as Uint8Array) ? checkpoint : undefined;
  }

  commit(commit: PageCommit): boolean {
    return this.inTransaction(() => {
      const { stream, checkpoint } = commit;
      if (this.revisionOf(stream) !== commit.base) return false;
      for (const segment of commit.segmentsRemoved) {
        this.prepared('DELETE FROM stream_page WHERE stream = ? AND segment = ?').run(stream, segment);
      }
      this.insert(stream, commit.pages);
      const add = this.prepared('INSERT OR REPLACE INTO stream_moment (stream, at, key) VALUES (?, ?, ?)');
      const remove = this.prepared('DELETE FROM stream_moment WHERE stream = ? AND at = ? AND key = ?');
      for (const { at, key } of commit.momentsAdded) add.run(stream, at, key);
      for (const { at, key } of commit.momentsRemoved) remove.run(stream, at, key);
      const { revision, hash, fingerprint, payload } = checkpoint;
      this.prepared('INSERT OR REPLACE INTO stream_checkpoint VALUES (?, ?, ?, ?, ?, ?)').run(
        stream, revision, hash, fingerprint, payload, checksumOf(stream, checkpoint),
      );
      this.past.insert(stream, { revision, hash, fingerprint, ...commit.past });
      return true;
    });
  }

  prepare(stream: string, pages: readonly Page[]): void {
    this.inTransaction(() => this.insert(stream, pages));
  }

  /** `undefined` also for one that was damaged. */
  page(stream: string, segment: number, page: number): Uint8Array | undefined {
    const sql = 'SELECT bytes, checksum FROM stream_page WHERE stream = ? AND segment = ? AND page = ?';
    const row = this.prepared(sql).get(stream, segment, page);
    const bytes = row?.['bytes'] as Uint8Array | undefined;
    return bytes !== undefined && crc32(bytes) === row?.['checksum'] ? bytes : undefined;
  }

  moments(stream: string, after: Moment | undefined, limit: number): readonly Moment[] {
    const sql = 'SELECT at, key FROM stream_moment WHERE stream = ? AND (at, key) > (?, ?) ORDER BY at, key LIMIT ?';
    const rows = this.prepared(sql).all(stream, after?.at ?? '', after?.key ?? '', limit);
    return rows.map((row) => ({ at: row['at'] as string, key: row['key'] as string }));
  }

  revisionOf(stream: string): number | undefined {
    return this.prepared('SELECT revision FROM stream_checkpoint WHERE stream = ?').get(stream)?.['revision'] as number | undefined;
  }

  remove(stream: string): void {
    this.inTransaction(() => {
      for (const table of ['stream_checkpoint', 'stream_page', 'stream_moment', 'stream_past']) {
        this.prepared(`DELETE FROM ${table} WHERE stream = ?`).run(stream);
      }
    });
  }

  close(): void {
    this.database.close();
  }

  private insert(stream: string, pages: readonly Page[]): void {
    const insert = this.prepared('INSERT OR REPLACE INTO stream_page (stream, segment, page, checksum, bytes) VALUES (?, ?, ?, ?, ?)');
    for (const { segment, page, bytes } of pages) insert.run(stream, segment, page, crc32(bytes), bytes);
  }

  private inTransaction<Result>(action: () => Result): Result {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = action();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (statement === undefined) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }
}

/** Where nobody has the file open, nothing is made beside it. */
function atRest(path: string): string | URL {
  return existsSync(`${path}-wal`) ? path : new URL('?immutable=1', pathToFileURL(path));
}
