import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Checkpoint } from '../checkpoint-store.js';
import { checksumOf } from './checksum-of.js';

export interface CheckpointOfStream {
  readonly stream: string;
  readonly checkpoint: Checkpoint;
}

const LOCK_TIMEOUT_MILLISECONDS = 2_000;
const TABLE = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS checkpoint (
    stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, hash TEXT NOT NULL, fingerprint TEXT NOT NULL,
    payload ANY NOT NULL, checksum BLOB NOT NULL
  ) STRICT;`;
const SAVE = `
  INSERT INTO checkpoint (stream, revision, hash, fingerprint, payload, checksum) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, hash = excluded.hash, fingerprint = excluded.fingerprint,
    payload = excluded.payload, checksum = excluded.checksum
  WHERE excluded.revision >= checkpoint.revision`;

/** NORMAL synchronisation: a power loss may take the last checkpoints away, which is what a cache may lose. */
export class CheckpointFile {
  private readonly database: DatabaseSync;
  private readonly select: StatementSync;
  private readonly upsert: StatementSync;

  constructor(path: string) {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    this.database = new DatabaseSync(path, { timeout: LOCK_TIMEOUT_MILLISECONDS });
    try {
      this.database.exec(TABLE);
      this.select = this.database.prepare('SELECT revision, hash, fingerprint, payload, checksum FROM checkpoint WHERE stream = ?');
      this.upsert = this.database.prepare(SAVE);
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  static delete(path: string): void {
    if (path === ':memory:') return;
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  }

  /** `undefined` also for one that was damaged; it is removed, lest its revision keep others away. */
  load(stream: string): Checkpoint | undefined {
    const row = this.select.get(stream);
    if (row === undefined) return undefined;
    const { checksum, ...columns } = row;
    const checkpoint = columns as unknown as Checkpoint;
    if (isIntact(stream, checkpoint, checksum)) return checkpoint;
    this.remove(stream);
    return undefined;
  }

  save(batch: readonly CheckpointOfStream[]): void {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      for (const { stream, checkpoint } of batch) {
        const { revision, hash, fingerprint, payload } = checkpoint;
        this.upsert.run(stream, revision, hash, fingerprint, payload, checksumOf(stream, checkpoint));
      }
      this.database.exec('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  remove(stream: string): void {
    this.database.prepare('DELETE FROM checkpoint WHERE stream = ?').run(stream);
  }

  clear(): void {
    this.database.exec('DELETE FROM checkpoint');
  }

  close(): void {
    this.database.close();
  }
}

function isIntact(stream: string, checkpoint: Checkpoint, checksum: unknown): boolean {
  if (typeof checkpoint.payload !== 'string' && !ArrayBuffer.isView(checkpoint.payload)) return false;
  return checksumOf(stream, checkpoint).equals(checksum as Uint8Array);
}
