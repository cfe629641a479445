import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import type { Moment } from '@limit-ledger/kernel';
import { PagesLost, type Checkpoint, type CheckpointCommit } from '../checkpoint-store.js';
import { sealedPages } from '../key-index/sealed-pages.js';
import type { Page } from '../key-index/segment-writer.js';
import { checksumOf } from './checksum-of.js';
import { LOOSE_TABLE, LoosePages } from './loose-pages.js';
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
  ${LOOSE_TABLE}
  ${PAST_TABLE}`;

/** Rows of one connection. NORMAL synchronisation: a power loss may take the last commits away whole. */
export class CheckpointFile {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  readonly past = new PastTable((sql) => this.prepared(sql));
  private readonly loose = new LoosePages((sql) => this.prepared(sql));

  /** The empty path is a private file that SQLite deletes, `:memory:` no file at all. */
  constructor(path: string, readOnly = false) {
    if (isFile(path) && !readOnly) mkdirSync(dirname(path), { recursive: true });
    this.database = new DatabaseSync(readOnly ? atRest(path) : path, { readOnly, timeout: LOCK_TIMEOUT_MILLISECONDS });
    try {
      if (!readOnly) this.database.exec(TABLES);
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  static delete(path: string): void {
    if (!isFile(path)) return;
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  }

  load(stream: string): Checkpoint | undefined {
    const row = this.prepared(
      'SELECT revision, hash, fingerprint, payload, checksum FROM stream_checkpoint WHERE stream = ?',
    ).get(stream);
    if (row === undefined || typeof row['payload'] !== 'string') return undefined;
    const { checksum, ...columns } = row;
    const checkpoint = columns as unknown as Checkpoint;
    return checksumOf(stream, checkpoint).equals(checksum as Uint8Array) ? checkpoint : undefined;
  }

  commit(commit: CheckpointCommit): boolean {
    const pages = commit.sealed.map((sealed) => [sealed.segment.id, sealedPages(sealed)] as const);
    return this.inTransaction(() => {
      const { stream, checkpoint } = commit;
      if (this.revisionOf(stream) !== commit.base) return false;
      if (!commit.merged.every((segment) => this.loose.isBegun(stream, segment))) return false;
      for (const segment of commit.merged) this.loose.adopt(stream, segment);
      this.loose.deleteReleased(stream);
      for (const segment of commit.removed) this.loose.release(stream, segment);
      for (const [segment, its] of pages) this.insert(stream, segment, its);
      const add = this.prepared('INSERT OR REPLACE INTO stream_moment (stream, at, key) VALUES (?, ?, ?)');
      const remove = this.prepared('DELETE FROM stream_moment WHERE stream = ? AND at = ? AND key = ?');
      for (const { at, key } of commit.momentsAdded) add.run(stream, at, key);
      for (const { at, key } of commit.momentsRemoved) remove.run(stream, at, key);
      const { revision, hash, fingerprint, payload } = checkpoint;
      this.prepared('INSERT OR REPLACE INTO stream_checkpoint VALUES (?, ?, ?, ?, ?, ?)').run(
        stream,
        revision,
        hash,
        fingerprint,
        payload,
        checksumOf(stream, checkpoint),
      );
      this.past.insert(stream, { base: commit.base ?? -1, revision, hash, fingerprint, ...commit.past });
      return true;
    });
  }

  beginMerge(stream: string, segment: number): void {
    this.loose.begin(stream, segment);
  }

  /** Throws `PagesLost` when the stream was forgotten meanwhile, or the file opened anew. */
  addMerged(stream: string, segment: number, pages: readonly Page[]): void {
    this.inTransaction(() => {
      if (!this.loose.isBegun(stream, segment)) throw new PagesLost(`segment ${segment} of ${stream}`);
      this.insert(stream, segment, pages);
    });
  }

  abandonMerge(stream: string, segment: number): void {
    this.inTransaction(() => this.loose.delete(stream, segment));
  }

  /** What nobody writes or reads any more, if nobody but the caller uses the file. */
  deleteLoose(): void {
    this.inTransaction(() => this.loose.deleteAll());
  }

  /** Throws `PagesLost`, also for one that was damaged. */
  page(stream: string, segment: number, page: number): Uint8Array {
    const sql = 'SELECT bytes, checksum FROM stream_page WHERE stream = ? AND segment = ? AND page = ?';
    const row = this.prepared(sql).get(stream, segment, page);
    const bytes = row?.['bytes'] as Uint8Array | undefined;
    if (bytes === undefined || crc32(bytes) !== row?.['checksum'])
      throw new PagesLost(`page ${page} of segment ${segment} of ${stream}`);
    return bytes;
  }

  moments(stream: string, after: Moment | undefined, limit: number): readonly Moment[] {
    const sql = 'SELECT at, key FROM stream_moment WHERE stream = ? AND (at, key) > (?, ?) ORDER BY at, key LIMIT ?';
    const rows = this.prepared(sql).all(stream, after?.at ?? '', after?.key ?? '', limit);
    return rows.map((row) => ({ at: row['at'] as string, key: row['key'] as string }));
  }

  revisionOf(stream: string): number | undefined {
    return this.prepared('SELECT revision FROM stream_checkpoint WHERE stream = ?').get(stream)?.['revision'] as
      number | undefined;
  }

  remove(stream: string): void {
    this.inTransaction(() => {
      for (const table of ['stream_checkpoint', 'stream_page', 'stream_moment', 'stream_loose', 'stream_block']) {
        this.prepared(`DELETE FROM ${table} WHERE stream = ?`).run(stream);
      }
    });
  }

  close(): void {
    this.database.close();
  }

  private insert(stream: string, segment: number, pages: readonly Page[]): void {
    const insert = this.prepared(
      'INSERT OR REPLACE INTO stream_page (stream, segment, page, checksum, bytes) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { page, bytes } of pages) insert.run(stream, segment, page, crc32(bytes), bytes);
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

const isFile = (path: string): boolean => path !== '' && path !== ':memory:';

/** Where nobody has the file open, nothing is made beside it. */
const atRest = (path: string): string | URL => (existsSync(`${path}-wal`) ? path : new URL('?immutable=1', pathToFileURL(path)));
