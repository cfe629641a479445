import { setImmediate as nextTurn, setTimeout as after } from 'node:timers/promises';
import { assert } from '@limit-ledger/kernel';
import type { AccessEntry } from '../access-entry.js';
import { AccessLogUnavailable, ENTRIES_PER_PAGE, type AccessLog, type AccessPage, type AccessQuestion } from '../access-log.js';
import { AccessTable, isBusy } from './access-table.js';
import { attempt, unavailable } from './attempt.js';

interface Waiting {
  readonly entry: AccessEntry;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const MOST_WAITING = 10_000;
const ENTRIES_PER_WRITE = 500;
const LONGEST_WAIT_MILLISECONDS = 5_000;
const PAUSE_MILLISECONDS = 5;

/** Entries that come while others are written become durable in one write; one after another, so that they stay in order. */
export class SqliteAccessLog implements AccessLog {
  private readonly waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;
  private isClosed = false;

  private constructor(
    private readonly table: AccessTable,
    private readonly longestWaitMilliseconds: number,
  ) {}

  /** Throws `AccessLogUnavailable` when the file can't be opened. */
  static open(path: string, longestWaitMilliseconds = LONGEST_WAIT_MILLISECONDS): SqliteAccessLog {
    return attempt(() => new SqliteAccessLog(new AccessTable(path), longestWaitMilliseconds));
  }

  async record(entry: AccessEntry): Promise<void> {
    if (this.isClosed) throw new AccessLogUnavailable('the access log is closed');
    if (this.waiting.length >= MOST_WAITING) throw new AccessLogUnavailable('too many entries wait for the access log');
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, resolve, reject });
      this.writing ??= this.writeWaiting();
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
    await this.writing;
    this.table.close();
  }

  private async writeWaiting(): Promise<void> {
    await nextTurn();
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, ENTRIES_PER_WRITE);
      try {
        await this.append(batch.map(({ entry }) => entry));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.writing = undefined;
  }

  /** Waits for another process, without holding up this one. */
  private async append(entries: readonly AccessEntry[]): Promise<void> {
    const deadline = performance.now() + this.longestWaitMilliseconds;
    for (;;) {
      try {
        return this.table.append(entries);
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw unavailable(error);
        await after(PAUSE_MILLISECONDS);
      }
    }
  }
}
