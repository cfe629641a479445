import { assert } from '@limit-ledger/kernel';
import type { AccessEntry } from '../access-entry.js';
import { AccessLogUnavailable, ENTRIES_PER_PAGE, type AccessLog, type AccessPage, type AccessQuestion } from '../access-log.js';
import { AccessTable } from './access-table.js';
import { attempt } from './attempt.js';

interface Waiting {
  readonly entry: AccessEntry;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Entries that come in the same turn become durable in one write. */
export class SqliteAccessLog implements AccessLog {
  private waiting: Waiting[] = [];
  private isClosed = false;

  private constructor(private readonly table: AccessTable) {}

  /** Throws `AccessLogUnavailable` when the file can't be opened. */
  static open(path: string): SqliteAccessLog {
    return attempt(() => new SqliteAccessLog(new AccessTable(path)));
  }

  async record(entry: AccessEntry): Promise<void> {
    if (this.isClosed) throw new AccessLogUnavailable('the access log is closed');
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ entry, resolve, reject }) === 1) setImmediate(() => this.writeWaiting());
    });
  }

  async read(question: AccessQuestion): Promise<AccessPage> {
    const { from, limit } = question;
    assert(Number.isSafeInteger(from) && from >= 0, 'entries are numbered from 0');
    assert(Number.isSafeInteger(limit) && limit >= 1 && limit <= ENTRIES_PER_PAGE, 'a page has 1 to 1,000 entries');
    const found = attempt(() => this.table.find({ ...question, limit: limit + 1 }));
    return { entries: found.slice(0, limit), next: found[limit]?.number ?? null };
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    this.writeWaiting();
    this.table.close();
  }

  private writeWaiting(): void {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    try {
      attempt(() => this.table.append(batch.map(({ entry }) => entry)));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
