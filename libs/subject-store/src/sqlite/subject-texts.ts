import type { DatabaseSync } from 'node:sqlite';
import type { SealedText, TextPlace } from '../seal.js';
import { inTransaction } from './in-transaction.js';
import { openFileToRead, openPrivateFile } from './open-private-file.js';

export type StoredText = TextPlace & SealedText;

/** The sealed texts: worth nothing without the keys, so this file may be copied and backed up like any other. */
export class SubjectTexts {
  private readonly database: DatabaseSync;

  constructor(path: string, isReadOnly = false) {
    this.database = isReadOnly ? openFileToRead(path) : openPrivateFile(path);
    if (isReadOnly) return;
    this.database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS subject_text (
        subject TEXT NOT NULL, ref TEXT NOT NULL, key_id TEXT NOT NULL, nonce BLOB NOT NULL, sealed BLOB NOT NULL,
        PRIMARY KEY (subject, ref)
      ) STRICT, WITHOUT ROWID;
    `);
  }

  find({ subject, ref }: TextPlace): SealedText | undefined {
    const row = this.database
      .prepare('SELECT key_id, nonce, sealed FROM subject_text WHERE subject = ? AND ref = ?')
      .get(subject, ref);
    return row && { keyId: row['key_id'] as string, nonce: row['nonce'] as Uint8Array, sealed: row['sealed'] as Uint8Array };
  }

  /** Those that are not there yet; all of them or none. */
  keep(texts: readonly StoredText[]): void {
    const insert = this.database.prepare(
      'INSERT INTO subject_text (subject, ref, key_id, nonce, sealed) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    inTransaction(this.database, () => {
      for (const { subject, ref, keyId, nonce, sealed } of texts) insert.run(subject, ref, keyId, nonce, sealed);
    });
  }

  removeAllOf(subject: string): void {
    this.database.prepare('DELETE FROM subject_text WHERE subject = ?').run(subject);
  }

  close(): void {
    this.database.close();
  }
}
