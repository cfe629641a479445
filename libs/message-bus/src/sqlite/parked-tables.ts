import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Failure, LoggedMessage, ParkedRecord } from '../delivery/bus-storage.js';
import { loggedMessageOf } from './message-table.js';

const RECORDS = `
  SELECT k.attempts, k.error, k.since, m.*,
    (SELECT count(*) FROM parked_message w WHERE w.consumer_group = k.consumer_group AND w.key = k.key) AS waiting
  FROM parked_key k JOIN message m ON m.position = k.first_position
  WHERE k.consumer_group = ?`;

/** What could not be handled, and what waits behind it. */
export class ParkedTables {
  private readonly waiting: StatementSync;

  constructor(private readonly database: DatabaseSync) {
    this.waiting = database.prepare('INSERT INTO parked_message VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  }

  park(group: string, message: LoggedMessage, { attempts, error }: Failure, now: string): void {
    const parking = `INSERT INTO parked_key (consumer_group, key, first_position, attempts, error, since) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET attempts = excluded.attempts, error = excluded.error`;
    this.database.prepare(parking).run(group, message.key, message.position, attempts, error, now);
    this.wait(group, message);
  }

  wait(group: string, message: LoggedMessage): void {
    this.waiting.run(group, message.key, message.position);
  }

  unpark(group: string, { key, position }: LoggedMessage): void {
    const { database } = this;
    database.prepare('DELETE FROM parked_message WHERE consumer_group = ? AND key = ? AND position = ?').run(group, key, position);
    const next = 'SELECT min(position) AS next FROM parked_message WHERE consumer_group = ? AND key = ?';
    const first = database.prepare(next).get(group, key)?.['next'] ?? null;
    if (first === null) database.prepare('DELETE FROM parked_key WHERE consumer_group = ? AND key = ?').run(group, key);
    else {
      const moving = 'UPDATE parked_key SET first_position = ?, attempts = 0 WHERE consumer_group = ? AND key = ?';
      database.prepare(moving).run(first, group, key);
    }
  }

  list(group: string, limit: number): readonly ParkedRecord[] {
    return this.database.prepare(`${RECORDS} ORDER BY k.first_position LIMIT ?`).all(group, limit).map(recordOf);
  }

  find(group: string, key: string): ParkedRecord | undefined {
    const row = this.database.prepare(`${RECORDS} AND k.key = ?`).get(group, key);
    return row && recordOf(row);
  }

  count(group: string): number {
    return Number(this.database.prepare('SELECT count(*) AS count FROM parked_key WHERE consumer_group = ?').get(group)?.['count']);
  }

  forget(group: string): void {
    this.database.prepare('DELETE FROM parked_key WHERE consumer_group = ?').run(group);
    this.database.prepare('DELETE FROM parked_message WHERE consumer_group = ?').run(group);
  }
}

function recordOf(row: Readonly<Record<string, unknown>>): ParkedRecord {
  const first = loggedMessageOf(row);
  const { attempts, error, since, waiting } = row;
  return { key: first.key, first, attempts: Number(attempts), error: String(error), since: String(since), waiting: Number(waiting) };
}
