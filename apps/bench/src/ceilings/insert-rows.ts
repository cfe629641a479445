import { join } from 'node:path';
import { openDatabase } from '@limit-ledger/event-store';
import type { WrittenRows } from './written-rows.js';

/**
 * Inserts the rows into a new file that the event store itself has laid out and set up, so many in a transaction, by one
 * thread that does nothing else. Answers rows a second.
 */
export async function insertRows(folder: string, { streams, rows }: WrittenRows, batch: number): Promise<number> {
  const database = await openDatabase(join(folder, `raw-${batch}.sqlite`));
  const insertStream = database.prepare('INSERT INTO stream VALUES (?, ?)');
  const insertEvent = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const startedAt = performance.now();
  database.exec('BEGIN IMMEDIATE');
  for (const [id, name] of streams) insertStream.run(id, name);
  database.exec('COMMIT');
  for (let first = 0; first < rows.length; first += batch) {
    const end = Math.min(first + batch, rows.length);
    database.exec('BEGIN IMMEDIATE');
    for (let index = first; index < end; index++) {
      const [position, stream, revision, eventId, type, previousHash, hash, metadata, data] = rows[index]!;
      insertEvent.run(position, stream, revision, eventId, type, previousHash, hash, metadata, data);
    }
    database.exec('COMMIT');
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  database.close();
  return rows.length / seconds;
}
