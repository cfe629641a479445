import type { DatabaseSync } from 'node:sqlite';
import type { BusStorage, Claim, Failure, LoggedMessage, LogPage, ParkedRecord, Place } from '../delivery/bus-storage.js';
import { Changes } from '../delivery/changes.js';
import type { Message } from '../message-bus.js';
import { attempt } from './attempt.js';
import type { BusChange } from './bus-change.js';
import { BusTables, type BusChanges } from './bus-tables.js';
import { ChangeQueue } from './change-queue.js';
import type { ChangeThread } from './change-thread.js';
import { ChangeWriter } from './change-writer.js';
import { messageRowOf } from './message-table.js';
import { openDatabase } from './open-database.js';
import { RecentMessages } from './recent-messages.js';
import { startChangeThread } from './start-change-thread.js';

export interface SqliteBusOptions {
  /** Writes in a thread of its own: for who has other things to do, and another core. */
  readonly writingThread?: boolean;
}

/** A bus in one SQLite file: what was published is on disk when it is acknowledged. Readers wait for no writer. */
export class SqliteBusStorage implements BusStorage {
  readonly id: string;
  private readonly tables: BusTables;
  private readonly queue: ChangeQueue;
  private readonly changes: Changes;
  private readonly recent = new RecentMessages();
  /** What `isFree` answers in this turn of the event loop: it is asked for every message, and whole pages come up in one. */
  private readonly free = new Map<Claim, boolean>();

  /** Over what `openDatabase` has opened, and the thread that changes it where there is one; closes both in the end. */
  constructor(
    private readonly database: DatabaseSync,
    private readonly thread?: ChangeThread,
  ) {
    this.id = String(database.prepare('SELECT id FROM bus').get()?.['id']);
    this.tables = new BusTables(database);
    this.queue = new ChangeQueue(thread ?? new ChangeWriter(database, this.tables));
    this.changes = new Changes(() => this.lastPosition());
  }

  /** Throws `MessageBusUnavailable`. */
  static async open(path: string, { writingThread = false }: SqliteBusOptions = {}): Promise<SqliteBusStorage> {
    const database = openDatabase(path);
    return attempt(() => new SqliteBusStorage(database, writingThread ? startChangeThread(path) : undefined));
  }

  async append(messages: readonly Message[]): Promise<void> {
    this.recent.take(messages, await this.make('append', messages.map(messageRowOf)));
    this.changes.announce();
  }

  page(topics: readonly string[], after: number, limit: number): LogPage {
    return this.read(() => this.recent.page(topics, after, limit) ?? this.tables.messages.page(topics, after, limit));
  }

  claim(group: string, topics: readonly string[], fromStart: boolean): Promise<Claim> {
    return this.make('claim', group, topics, fromStart);
  }

  groups(): readonly string[] {
    return this.read(() => this.tables.groups.names());
  }

  positions(group: string): ReadonlyMap<string, number> {
    return this.read(() => this.tables.groups.positions(group));
  }

  advance(claim: Claim, position: number): Promise<true | undefined> {
    return this.make('advance', claim, position);
  }

  lag(group: string, most: number): number {
    return this.read(() => this.tables.messages.countBehind(this.tables.groups.positions(group), most));
  }

  park(claim: Claim, message: LoggedMessage, failure: Failure, now: string): Promise<true | undefined> {
    return this.make('park', claim, message, failure, now);
  }

  isFree(claim: Claim): boolean {
    return this.read(() => {
      const known = this.free.get(claim);
      if (known !== undefined) return known;
      if (this.free.size === 0) setImmediate(() => this.free.clear());
      const isFree = this.tables.isFree(claim);
      this.free.set(claim, isFree);
      return isFree;
    });
  }

  async placeOf(claim: Claim, message: LoggedMessage): Promise<Place | undefined> {
    const place = this.read(() => this.tables.placeOf(claim, message));
    // What it would wait behind may be given again meanwhile.
    return place === 'behind' ? this.make('queue', claim, message) : place;
  }

  parked(group: string, limit: number): readonly ParkedRecord[] {
    return this.read(() => this.tables.parked.list(group, limit));
  }

  parkedCount(group: string): number {
    return this.read(() => this.tables.parked.count(group));
  }

  firstParked(group: string, key: string): ParkedRecord | undefined {
    return this.read(() => this.tables.parked.find(group, key));
  }

  unpark(claim: Claim, message: LoggedMessage): Promise<true | undefined> {
    return this.make('unpark', claim, message);
  }

  version(): number {
    return this.changes.version();
  }

  changed(version: number, signal: AbortSignal): Promise<void> {
    return this.changes.since(version, signal);
  }

  async close(): Promise<void> {
    await this.queue.drain();
    await this.thread?.close();
    this.changes.stop();
    attempt(() => this.database.close());
  }

  /** Once nothing can be written any more nothing is read either: what was handled could not be noted. */
  private read<Answer>(query: () => Answer): Answer {
    this.thread?.assertRunning();
    return attempt(query);
  }

  private async make<Method extends keyof BusChanges>(
    method: Method,
    ...args: Parameters<BusChanges[Method]>
  ): Promise<ReturnType<BusChanges[Method]>> {
    const made = (await this.queue.make({ method, args } as BusChange)) as ReturnType<BusChanges[Method]>;
    this.free.clear();
    return made;
  }

  /** What can't be read now is looked at the next time. */
  private lastPosition(): number {
    try {
      return this.tables.messages.last();
    } catch {
      return -1;
    }
  }
}
