import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LoggedMessage, LogPage } from '../delivery/bus-storage.js';
import type { Message } from '../message-bus.js';

/** Rows that one page looks at to find those of its topics. */
const ROWS_LOOKED_AT = 5_000;

/** The log. */
export class MessageTable {
  private readonly inserting: StatementSync;
  private readonly lastPosition: StatementSync;
  private readonly paging: StatementSync;
  private readonly counting: StatementSync;

  constructor(database: DatabaseSync) {
    this.inserting = database.prepare('INSERT INTO message (topic, key, headers, value) VALUES (?, ?, ?, ?)');
    this.lastPosition = database.prepare('SELECT coalesce(max(position), 0) AS last FROM message');
    this.paging = database.prepare(
      `SELECT position, topic, key, headers, value FROM message
       WHERE position > ? AND position <= ? AND topic IN (SELECT value FROM json_each(?)) ORDER BY position LIMIT ?`,
    );
    this.counting = database.prepare(
      'SELECT count(*) AS count FROM (SELECT 1 FROM message WHERE position > ? AND topic = ? LIMIT ?)',
    );
  }

  insert(messages: readonly Message[]): void {
    for (const { topic, key, headers, value } of messages) this.inserting.run(topic, key, JSON.stringify(headers), value);
  }

  last(): number {
    return Number(this.lastPosition.get()?.['last']);
  }

  page(topics: readonly string[], after: number, limit: number): LogPage {
    const end = Math.min(this.last(), after + ROWS_LOOKED_AT);
    if (end <= after) return { messages: [], reached: after };
    const messages = this.paging.all(after, end, JSON.stringify(topics), limit).map(loggedMessageOf);
    return { messages, reached: messages.length < limit ? end : messages.at(-1)!.position };
  }

  countBehind(positions: ReadonlyMap<string, number>, most: number): number {
    const counts = [...positions].map(([topic, position]) => Number(this.counting.get(position, topic, most)?.['count']));
    return Math.min(
      most,
      counts.reduce((sum, count) => sum + count, 0),
    );
  }
}

export function loggedMessageOf(row: Readonly<Record<string, unknown>>): LoggedMessage {
  return {
    position: Number(row['position']),
    topic: String(row['topic']),
    key: String(row['key']),
    headers: JSON.parse(String(row['headers'])) as Readonly<Record<string, string>>,
    value: row['value'] as string | null,
  };
}
