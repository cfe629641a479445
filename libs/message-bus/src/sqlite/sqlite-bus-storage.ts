import type { DatabaseSync } from 'node:sqlite';
import type { BusStorage, Claim, Failure, LoggedMessage, LogPage, ParkedRecord } from '../delivery/bus-storage.js';
import { Changes } from '../delivery/changes.js';
import type { Message } from '../message-bus.js';
import { attempt } from './attempt.js';
import { MessageTable } from './message-table.js';
import { openDatabase } from './open-database.js';
import { GroupTables } from './group-tables.js';
import { ParkedTables } from './parked-tables.js';

/** A bus in one SQLite file: what was published is on disk when it is acknowledged. */
export class SqliteBusStorage implements BusStorage {
  readonly id: string;
  private readonly messages: MessageTable;
  private readonly consumers: GroupTables;
  private readonly parkedTables: ParkedTables;
  private readonly changes: Changes;

  private constructor(private readonly database: DatabaseSync) {
    this.id = String(database.prepare('SELECT id FROM bus').get()?.['id']);
    this.messages = new MessageTable(database);
    this.consumers = new GroupTables(database);
    this.parkedTables = new ParkedTables(database);
    this.changes = new Changes(() => this.lastPosition());
  }

  /** Throws `MessageBusUnavailable`. */
  static async open(path: string): Promise<SqliteBusStorage> {
    const database = openDatabase(path);
    return attempt(() => new SqliteBusStorage(database));
  }

  append(messages: readonly Message[]): void {
    this.write(() => this.messages.insert(messages));
    this.changes.announce();
  }

  page(topics: readonly string[], after: number, limit: number): LogPage {
    return attempt(() => this.messages.page(topics, after, limit));
  }

  claim(group: string, topics: readonly string[], fromStart: boolean): Claim {
    return this.write(() => {
      if (fromStart) {
        this.consumers.forget(group);
        this.parkedTables.forget(group);
      }
      return this.consumers.claim(group, topics);
    });
  }

  groups(): readonly string[] {
    return attempt(() => this.consumers.names());
  }

  positions(group: string): ReadonlyMap<string, number> {
    return attempt(() => this.consumers.positions(group));
  }

  advance(claim: Claim, position: number): true | undefined {
    return this.claimed(claim, () => this.consumers.advance(claim.group, position));
  }

  lag(group: string, most: number): number {
    return attempt(() => this.messages.countBehind(this.consumers.positions(group), most));
  }

  park(claim: Claim, message: LoggedMessage, failure: Failure, now: string): true | undefined {
    return this.claimed(claim, () => {
      this.messages.keep(message);
      this.parkedTables.park(claim.group, message, failure, now);
    });
  }

  placeOf(claim: Claim, message: LoggedMessage): 'free' | 'behind' | 'handled' | undefined {
    return attempt(() => {
      if (!this.consumers.isHeld(claim)) return undefined;
      const first = this.parkedTables.firstPosition(claim.group, message.key);
      if (first === undefined) return 'free';
      if (message.position < first) return 'handled';
      const isWaiting = this.claimed(claim, () => {
        this.messages.keep(message);
        this.parkedTables.wait(claim.group, message);
      });
      return isWaiting && 'behind';
    });
  }

  parked(group: string, limit: number): readonly ParkedRecord[] {
    return attempt(() => this.parkedTables.list(group, limit));
  }

  parkedCount(group: string): number {
    return attempt(() => this.parkedTables.count(group));
  }

  firstParked(group: string, key: string): ParkedRecord | undefined {
    return attempt(() => this.parkedTables.find(group, key));
  }

  unpark(claim: Claim, message: LoggedMessage): true | undefined {
    return this.claimed(claim, () => this.parkedTables.unpark(claim.group, message));
  }

  version(): number {
    return this.changes.version();
  }

  changed(version: number, signal: AbortSignal): Promise<void> {
    return this.changes.since(version, signal);
  }

  close(): void {
    this.changes.stop();
    attempt(() => this.database.close());
  }

  private claimed(claim: Claim, change: () => void): true | undefined {
    return this.write(() => {
      if (!this.consumers.isHeld(claim)) return undefined;
      change();
      return true;
    });
  }

  private write<Result>(change: () => Result): Result {
    return attempt(() => {
      this.database.exec('BEGIN IMMEDIATE');
      try {
        const result = change();
        this.database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.database.isTransaction) this.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** What can't be read now is looked at the next time. */
  private lastPosition(): number {
    try {
      return this.messages.last();
    } catch {
      return -1;
    }
  }
}
