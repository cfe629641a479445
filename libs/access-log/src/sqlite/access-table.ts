import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Instant } from '@limit-ledger/kernel';
import type { AccessEntry, Accessed, RecordedAccess, Shown } from '../access-entry.js';
import type { AccessQuestion } from '../access-log.js';

const OPEN_TIMEOUT_MILLISECONDS = 5_000;
const BUSY = 5;
const ALL_MERCHANTS = '*';

/**
 * One row an entry. What concerns all merchants stands under `*`, which no merchant can be called, so that every question is
 * answered from an index and no page costs more than its rows.
 */
export class AccessTable {
  private readonly database: DatabaseSync;

  constructor(path: string) {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true });
      // For nobody but this account; SQLite gives the files beside it the same mode.
      closeSync(openSync(path, 'a', 0o600));
    }
    this.database = new DatabaseSync(path, { timeout: OPEN_TIMEOUT_MILLISECONDS });
    this.database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS access (
        number INTEGER PRIMARY KEY, at TEXT NOT NULL, subject TEXT NOT NULL, roles TEXT NOT NULL, via TEXT NOT NULL, what TEXT NOT NULL,
        merchant_id TEXT NOT NULL, parameters TEXT NOT NULL, correlation_id TEXT NOT NULL, outcome TEXT NOT NULL, shown TEXT
      ) STRICT;
    `);
    this.addMissing();
    this.database.exec(`
      CREATE INDEX IF NOT EXISTS access_by_merchant ON access (merchant_id, number);
      CREATE INDEX IF NOT EXISTS access_by_subject ON access (subject, number);
      CREATE INDEX IF NOT EXISTS access_by_both ON access (merchant_id, subject, number);
      CREATE TRIGGER IF NOT EXISTS access_stays BEFORE DELETE ON access BEGIN SELECT raise(ABORT, 'entries stay'); END;
      CREATE TRIGGER IF NOT EXISTS access_is_fixed BEFORE UPDATE ON access BEGIN SELECT raise(ABORT, 'entries stay as they are'); END;
      -- From here on waiting for a lock is left to who asks: SQLite's own waiting would stop the whole process.
      PRAGMA busy_timeout = 0;
    `);
  }

  /** All of them or none, at the end. Throws what `isBusy` knows while another process writes. */
  append(entries: readonly AccessEntry[]): void {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const last = this.database.prepare('SELECT max(number) AS number FROM access').get()?.['number'];
      let number = typeof last === 'number' ? last + 1 : 0;
      const insert = this.database.prepare('INSERT INTO access VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
      for (const { at, subject, roles, via, what, merchantId, parameters, correlationId, outcome, shown } of entries) {
        const texts = [at, subject, JSON.stringify(roles), via, what, merchantId ?? ALL_MERCHANTS, JSON.stringify(parameters)];
        insert.run(number, ...texts, correlationId, outcome, shown === undefined ? null : JSON.stringify(shown));
        number += 1;
      }
      this.database.exec('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  find({ from, limit, merchantId, subject }: AccessQuestion): readonly RecordedAccess[] {
    const bySubject = subject === undefined ? '' : 'AND subject = $subject';
    const page = (byMerchant: string): string =>
      `SELECT * FROM (SELECT * FROM access WHERE number >= $from ${byMerchant} ${bySubject} ORDER BY number LIMIT $limit)`;
    const pages =
      merchantId === undefined
        ? page('')
        : `${page('AND merchant_id = $merchant')} UNION ALL ${page(`AND merchant_id = '${ALL_MERCHANTS}'`)}`;
    const rows = this.database.prepare(`${pages} ORDER BY number LIMIT $limit`).all({
      from,
      limit,
      ...(merchantId === undefined ? {} : { merchant: merchantId }),
      ...(subject === undefined ? {} : { subject }),
    });
    return rows.map(entryOfRow);
  }

  close(): void {
    this.database.close();
  }

  /** A file of an earlier release did not say what was shown. */
  private addMissing(): void {
    this.database.exec('BEGIN IMMEDIATE');
    const columns = this.database.prepare('PRAGMA table_info(access)').all();
    if (!columns.some(({ name }) => name === 'shown')) this.database.exec('ALTER TABLE access ADD COLUMN shown TEXT');
    this.database.exec('COMMIT');
  }
}

/** Whether another process has the lock; the low byte says what kind of failure it is (sqlite.org/rescode.html). */
export const isBusy = (error: unknown): boolean =>
  (Number((error as { readonly errcode?: unknown }).errcode ?? 0) & 0xff) === BUSY;

function entryOfRow(row: Record<string, SQLOutputValue>): RecordedAccess {
  return {
    number: row['number'] as number,
    at: row['at'] as Instant,
    subject: row['subject'] as string,
    roles: JSON.parse(row['roles'] as string) as readonly string[],
    via: row['via'] as string,
    what: row['what'] as Accessed,
    merchantId: row['merchant_id'] === ALL_MERCHANTS ? null : (row['merchant_id'] as string),
    parameters: JSON.parse(row['parameters'] as string) as Readonly<Record<string, string>>,
    correlationId: row['correlation_id'] as string,
    outcome: row['outcome'] as string,
    ...(typeof row['shown'] === 'string' && { shown: JSON.parse(row['shown']) as Shown }),
  };
}
