import type { DatabaseSync } from 'node:sqlite';
import { newSubjectKey, type SubjectKey } from '../subject-key.js';
import { inTransaction } from './in-transaction.js';
import { openFileToRead, openPrivateFile } from './open-private-file.js';

/**
 * The keys, in a file of their own: a backup of the texts is then no backup of the keys, and destroying a key reaches the
 * texts in every backup there is.
 *
 * A rollback journal instead of a write-ahead log: what is committed stands in the one file and nowhere else. EXTRA
 * synchronises the folder too, without which a power loss could bring the journal back, and with it a destroyed key.
 */
export class SubjectKeys {
  private readonly database: DatabaseSync;

  constructor(path: string, isReadOnly = false) {
    this.database = isReadOnly ? openFileToRead(path) : openPrivateFile(path);
    if (isReadOnly) return;
    this.database.exec(`
      PRAGMA journal_mode = DELETE;
      PRAGMA synchronous = EXTRA;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
      CREATE TABLE IF NOT EXISTS subject_key (subject TEXT PRIMARY KEY, key_id TEXT NOT NULL, secret BLOB NOT NULL) STRICT;
    `);
  }

  /** Asked each time, never remembered: another process may have destroyed it. */
  find(subject: string): SubjectKey | undefined {
    const row = this.database.prepare('SELECT key_id, secret FROM subject_key WHERE subject = ?').get(subject);
    return row && { keyId: row['key_id'] as string, secret: row['secret'] as Uint8Array };
  }

  /** The key of each subject, made where there is none; all of them durable. */
  ensure(subjects: ReadonlySet<string>): ReadonlyMap<string, SubjectKey> {
    const found = this.findAll(subjects);
    if (found.size === subjects.size) return found;
    const insert = this.database.prepare(
      'INSERT INTO subject_key (subject, key_id, secret) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    );
    inTransaction(this.database, () => {
      for (const subject of subjects) {
        const { keyId, secret } = newSubjectKey();
        if (!found.has(subject)) insert.run(subject, keyId, secret);
      }
    });
    // Another process may have been first: what stands is the key.
    return this.findAll(subjects);
  }

  /** Overwrites the key with zeros; the file is then written anew without what moving rows about may have left between them. */
  destroy(subject: string): void {
    this.database.prepare('DELETE FROM subject_key WHERE subject = ?').run(subject);
    this.database.exec('VACUUM');
  }

  close(): void {
    this.database.close();
  }

  private findAll(subjects: ReadonlySet<string>): Map<string, SubjectKey> {
    const found = new Map<string, SubjectKey>();
    for (const subject of subjects) {
      const key = this.find(subject);
      if (key !== undefined) found.set(subject, key);
    }
    return found;
  }
}
