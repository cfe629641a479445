import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Claim, Failure, LoggedMessage, Place } from '../delivery/bus-storage.js';
import { GroupTables } from './group-tables.js';
import { MessageTable, type MessageRow } from './message-table.js';
import { ParkedTables } from './parked-tables.js';

/** What changes a bus, each inside a transaction of the caller's. */
export interface BusChanges {
  /** Answers where the first of them stands; the others stand right behind it. */
  append(messages: readonly MessageRow[]): number;
  claim(group: string, topics: readonly string[], fromStart: boolean): Claim;
  advance(claim: Claim, position: number): true | undefined;
  park(claim: Claim, message: LoggedMessage, failure: Failure, now: string): true | undefined;
  /** Lets the message wait where that is its place. */
  queue(claim: Claim, message: LoggedMessage): Place | undefined;
  unpark(claim: Claim, message: LoggedMessage): true | undefined;
}

/** All that is kept, by prepared statements of one connection. Throws what SQLite throws. */
export class BusTables implements BusChanges {
  readonly messages: MessageTable;
  readonly groups: GroupTables;
  readonly parked: ParkedTables;

  private readonly holderAndParked: StatementSync;
  private readonly holderAndFirst: StatementSync;

  constructor(database: DatabaseSync) {
    this.messages = new MessageTable(database);
    this.groups = new GroupTables(database);
    this.parked = new ParkedTables(database);
    this.holderAndParked = database.prepare(
      'SELECT epoch, EXISTS (SELECT 1 FROM parked_key WHERE consumer_group = ?1) FROM consumer_group WHERE name = ?1',
    );
    this.holderAndParked.setReturnArrays(true);
    this.holderAndFirst = database.prepare(
      `SELECT epoch, (SELECT first_position FROM parked_key WHERE consumer_group = ?1 AND key = ?2)
       FROM consumer_group WHERE name = ?1`,
    );
    this.holderAndFirst.setReturnArrays(true);
  }

  placeOf({ group, epoch }: Claim, { key, position }: LoggedMessage): Place | undefined {
    const row = this.holderAndFirst.get(group, key) as unknown as [epoch: number, first: number | null] | undefined;
    if (row === undefined) return undefined;
    const [holder, first] = row;
    if (holder !== epoch) return undefined;
    if (first === null) return 'free';
    return position < first ? 'handled' : 'behind';
  }

  append(messages: readonly MessageRow[]): number {
    return this.messages.insert(messages);
  }

  isFree({ group, epoch }: Claim): boolean {
    const row = this.holderAndParked.get(group) as unknown as [epoch: number, isAnyParked: number] | undefined;
    return row !== undefined && row[0] === epoch && row[1] === 0;
  }

  claim(group: string, topics: readonly string[], fromStart: boolean): Claim {
    if (fromStart) {
      this.groups.forget(group);
      this.parked.forget(group);
    }
    return this.groups.claim(group, topics);
  }

  advance(claim: Claim, position: number): true | undefined {
    return this.claimed(claim, () => this.groups.advance(claim.group, position));
  }

  park(claim: Claim, message: LoggedMessage, failure: Failure, now: string): true | undefined {
    return this.claimed(claim, () => {
      this.messages.keep(message);
      this.parked.park(claim.group, message, failure, now);
    });
  }

  queue(claim: Claim, message: LoggedMessage): Place | undefined {
    const place = this.placeOf(claim, message);
    if (place !== 'behind') return place;
    this.messages.keep(message);
    this.parked.wait(claim.group, message);
    return place;
  }

  unpark(claim: Claim, message: LoggedMessage): true | undefined {
    return this.claimed(claim, () => this.parked.unpark(claim.group, message));
  }

  private claimed(claim: Claim, change: () => void): true | undefined {
    if (!this.groups.isHeld(claim)) return undefined;
    change();
    return true;
  }
}
