import type { DatabaseSync } from 'node:sqlite';
import { assert } from '@limit-ledger/kernel';
import { Changes } from '../changes.js';
import {
  EventStoreUnavailable,
  type Append,
  type EventStore,
  type EventTexts,
  type Head,
  type HistoryPlace,
  type Position,
  type ReadOptions,
  type StoredEvent,
} from '../event-store.js';
import { followPages } from '../follow-pages.js';
import { readRangeOf } from '../read-range.js';
import { BatchWriter, type AppendOutcome } from './batch-writer.js';
import { EventTable } from './event-table.js';
import { GroupCommit, type BatchSink } from './group-commit.js';
import { NearestWriter } from './nearest-writer.js';
import { isAtRest, openDatabase } from './open-database.js';
import { RecentEvents } from './recent-events.js';
import { startCommitThread } from './start-commit-thread.js';
import { versionOfFile } from './version-of-file.js';
import { versionOfOthers } from './version-of-others.js';
import { unavailable } from './unavailable.js';

/** How often those who follow look for writes of other processes. */
const POLL_MILLISECONDS = 50;
/** Under load each write would wake all who follow: of those that come soon after another they are told together. */
const REST_MILLISECONDS = 5;
const FOLLOW_PAGE = 500;
/** Of 8 KiB each, so that a log which is never quiet enough to begin anew does not grow beyond 64 MiB. */
const PAGES_WITHOUT_CHECKPOINT = 8_000;

export interface SqliteEventStoreOptions {
  /** Reads beside a process that writes; every append throws `EventStoreUnavailable`. */
  readonly readOnly?: boolean;
  /**
   * For who reads once, follows nothing, and must leave nothing behind: where no process has the file open, it is read as
   * it stands, without a lock and with no file made beside it; `close` throws `EventStoreUnavailable` if it was written meanwhile.
   */
  readonly once?: boolean;
  /** Commits large batches in a thread of its own: for who appends much and has another core. */
  readonly commitThread?: boolean;
}

/**
 * The event store in one file. Any number of processes may read and write it; an append is on disk when it is answered.
 */
export class SqliteEventStore implements EventStore {
  private readonly table: EventTable;
  private readonly commits: GroupCommit | undefined;
  private readonly changes: Changes;
  private readonly recent = new RecentEvents();
  private readonly sink: BatchSink | undefined;
  private isClosing = false;
  private isWritten = (): boolean => false;

  /** Over what `openDatabase` has opened, and what `sinkOf` writes it with; closes both in the end. */
  constructor(
    private readonly database: DatabaseSync,
    { readOnly = false }: SqliteEventStoreOptions = {},
    sinkOf: (writer: BatchWriter) => BatchSink = (writer) => writer,
  ) {
    this.table = new EventTable(database);
    const versionOutside = versionOfOthers(dataVersionOf(database), () => this.sink?.batchesBeside ?? 0);
    this.changes = new Changes(versionOutside, POLL_MILLISECONDS, () => this.recent.doubt(), REST_MILLISECONDS);
    if (readOnly) return;
    this.sink = sinkOf(new BatchWriter(database, this.table));
    this.commits = new GroupCommit(this.sink, (outcomes) => this.announce(outcomes));
  }

  static async open(path: string, options: SqliteEventStoreOptions = {}): Promise<SqliteEventStore> {
    const { readOnly = false, once = false } = options;
    const seen = once && readOnly && isAtRest(path) ? versionOfFile(path) : undefined;
    const database = await openDatabase(path, { readOnly, still: seen !== undefined });
    const isThreaded = options.commitThread === true && options.readOnly !== true;
    if (!isThreaded) {
      const store = new SqliteEventStore(database, options);
      if (seen !== undefined) store.isWritten = () => versionOfFile(path) !== seen;
      return store;
    }
    const thread = startCommitThread(path);
    // It is left to the thread, unless that does not keep up.
    if (thread !== undefined) database.exec(`PRAGMA wal_autocheckpoint = ${PAGES_WITHOUT_CHECKPOINT}`);
    return new SqliteEventStore(database, options, thread && ((writer) => new NearestWriter(writer, thread)));
  }

  append(append: Append): Promise<readonly StoredEvent[]> {
    // Without a promise of its own: it is what every command waits for.
    if (this.commits !== undefined && !this.isClosing && append.events.length > 0) return this.commits.append(append);
    return this.refuse(append);
  }

  expectAppends(): void {
    this.commits?.expect();
  }

  async read(stream: string, options: ReadOptions = {}): Promise<readonly StoredEvent[]> {
    const range = readRangeOf(options);
    return this.answer(() => this.table.read(stream, range));
  }

  async readTexts(stream: string, options: Omit<ReadOptions, 'backwards'> = {}): Promise<readonly EventTexts[]> {
    const range = readRangeOf(options);
    return this.answer(() => this.table.readTexts(stream, range));
  }

  async head(stream: string): Promise<Head | undefined> {
    return this.answer(() => this.table.head(stream));
  }

  async heads(after = ''): Promise<readonly (Head & { readonly stream: string })[]> {
    return this.answer(() => this.table.heads(after));
  }

  async histories(after?: HistoryPlace): Promise<readonly StoredEvent[]> {
    return this.answer(() => this.table.histories(after));
  }

  follow(after: Position | undefined, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]> {
    this.assertOpen();
    const pageAfter = (position: Position = '0'): readonly StoredEvent[] =>
      this.recent.after(Number(position), FOLLOW_PAGE) ??
      this.answer(() => this.table.pageAfter(Number(position), FOLLOW_PAGE));
    return followPages({ changes: this.changes, pageAfter, isClosed: () => this.isClosing }, after, signal);
  }

  /** Stores what still waits, then closes. */
  async close(): Promise<void> {
    if (this.isClosing) return;
    this.isClosing = true;
    await this.commits?.drain();
    await this.sink?.close?.();
    this.changes.stop();
    this.database.close();
    if (this.isWritten()) throw new EventStoreUnavailable('the event store was written while it was read as if nobody did; read it again');
  }

  private async refuse({ events }: Append): Promise<never> {
    this.assertOpen();
    assert(events.length > 0, 'an append without events');
    throw new EventStoreUnavailable('the event store was opened to read only');
  }

  private announce(outcomes: readonly AppendOutcome[]): void {
    for (const outcome of outcomes) if (!(outcome instanceof Error)) this.recent.take(outcome);
    this.changes.announce();
  }

  private answer<Answer>(query: () => Answer): Answer {
    this.assertOpen();
    try {
      return query();
    } catch (error) {
      throw unavailable(error, 'the event store could not be read');
    }
  }

  private assertOpen(): void {
    if (this.isClosing) throw new EventStoreUnavailable('the event store is closed');
  }
}

/** Moves when another connection has written; −1 while it can't be read, which a read then reports. */
function dataVersionOf(database: DatabaseSync): () => number {
  const statement = database.prepare('PRAGMA data_version');
  return () => {
    try {
      return statement.get()?.['data_version'] as number;
    } catch {
      return -1;
    }
  };
}
