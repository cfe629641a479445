import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LoggedMessage, LogPage } from '../delivery/bus-storage.js';
import { isStateTopic } from '../is-state-topic.js';
import type { Message } from '../message-bus.js';

/** Rows that one page looks at to find those of its topics. */
const ROWS_LOOKED_AT = 5_000;

/** A message as it stands in the log. */
export interface MessageRow extends Pick<Message, 'topic' | 'key' | 'value'> {
  /** The text of an object: one text goes to the writing thread faster than a dozen names and values. */
  readonly headers: string;
}

export const messageRowOf = ({ topic, key, headers, value }: Message): MessageRow => ({
  topic,
  key,
  headers: JSON.stringify(headers),
  value,
});

/** The log. */
export class MessageTable {
  private readonly inserting: StatementSync;
  private readonly keeping: StatementSync;
  private readonly newest: StatementSync;
  private readonly noting: StatementSync;
  private readonly forgetting: StatementSync;
  private readonly lastPosition: StatementSync;
  private readonly paging: StatementSync;
  private readonly counting: StatementSync;

  constructor(database: DatabaseSync) {
    this.inserting = database.prepare('INSERT INTO message (topic, key, headers, value) VALUES (?, ?, ?, ?)');
    this.keeping = database.prepare(
      'INSERT OR IGNORE INTO message (position, topic, key, headers, value) VALUES (?, ?, ?, ?, ?)',
    );
    this.newest = database.prepare('SELECT position FROM newest_message WHERE topic = ? AND key = ?');
    this.noting = database.prepare('INSERT OR REPLACE INTO newest_message VALUES (?, ?, ?)');
    this.forgetting = database.prepare(
      'DELETE FROM message WHERE position = ?1 AND NOT EXISTS (SELECT 1 FROM parked_message WHERE position = ?1)',
    );
    this.lastPosition = database.prepare('SELECT coalesce(max(position), 0) AS last FROM message');
    this.paging = database.prepare(
      `SELECT position, topic, key, headers, value FROM message
       WHERE position > ? AND position <= ? AND topic IN (SELECT value FROM json_each(?)) ORDER BY position LIMIT ?`,
    );
    this.counting = database.prepare(
      'SELECT count(*) AS count FROM (SELECT 1 FROM message WHERE position > ? AND topic = ? LIMIT ?)',
    );
  }

  /** Answers where the first of them stands; the others stand right behind it. */
  insert(messages: readonly MessageRow[]): number {
    let last = 0;
    for (const { topic, key, headers, value } of messages) {
      last = Number(this.inserting.run(topic, key, headers, value).lastInsertRowid);
      if (isStateTopic(topic)) this.replace(topic, key, last);
    }
    return last - messages.length + 1;
  }

  /** Puts back what was replaced in the meantime. */
  keep({ position, topic, key, headers, value }: LoggedMessage): void {
    if (isStateTopic(topic)) this.keeping.run(position, topic, key, JSON.stringify(headers), value);
  }

  /** Forgets the state before this one, unless it waits for somebody. */
  private replace(topic: string, key: string, position: number): void {
    const before = this.newest.get(topic, key)?.['position'];
    if (before !== undefined) this.forgetting.run(before);
    this.noting.run(topic, key, position);
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
