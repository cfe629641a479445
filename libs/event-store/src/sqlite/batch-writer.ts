import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { RevisionConflict, type Append, type StoredEvent } from '../event-store.js';
import { isSameHead } from '../is-same-head.js';
import { linkEvents } from '../link-events.js';
import { storedBefore } from '../stored-before.js';
import type { EventTable } from './event-table.js';
import { KnownHeads, type KnownStream } from './known-heads.js';

export type AppendOutcome = readonly StoredEvent[] | RevisionConflict;

/** Writes the appends of many streams in one transaction, in which each is stored or conflicts alone. */
export class BatchWriter {
  private readonly known: KnownHeads;
  private readonly beginTransaction: StatementSync;
  private readonly commitTransaction: StatementSync;
  private readonly rollbackTransaction: StatementSync;
  private readonly findStream: StatementSync;
  private readonly insertStream: StatementSync;

  constructor(
    private readonly database: DatabaseSync,
    private readonly table: EventTable,
  ) {
    this.known = new KnownHeads(database);
    this.beginTransaction = database.prepare('BEGIN IMMEDIATE');
    this.commitTransaction = database.prepare('COMMIT');
    this.rollbackTransaction = database.prepare('ROLLBACK');
    this.findStream = database.prepare('SELECT id FROM stream WHERE name = ?');
    this.insertStream = database.prepare('INSERT INTO stream (name) VALUES (?)');
  }

  /** The outcomes in the order of the appends, all of them on disk. Throws what SQLite throws; then nothing is stored. */
  write(appends: readonly Append[]): readonly AppendOutcome[] {
    this.rollBack();
    this.beginTransaction.run();
    try {
      this.known.refresh();
      const outcomes = appends.map((append) => this.place(append));
      this.commitTransaction.run();
      return outcomes;
    } catch (error) {
      this.known.forget();
      this.rollBack();
      throw error;
    }
  }

  /** Into the file, what was committed. What can't be taken over now is by a later one. */
  takeOverLog(): void {
    try {
      this.database.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch {
      // The log holds it as safely as the file does.
    }
  }

  /** SQLite ends some failed transactions by itself and leaves others open. */
  private rollBack(): void {
    if (this.database.isTransaction) this.rollbackTransaction.run();
  }

  private place(append: Append): AppendOutcome {
    const { stream, expected } = append;
    const { id, head } = this.known.get(stream) ?? this.look(stream);
    if (!isSameHead(head, expected)) {
      const read = (from: number, limit: number): readonly StoredEvent[] => this.table.read(stream, { from, limit, backwards: false });
      return storedBefore(append, head, read) ?? new RevisionConflict(stream, expected, head);
    }
    const streamId = id ?? Number(this.insertStream.run(stream).lastInsertRowid);
    const linked = linkEvents(append, this.known.takePositions(append.events.length));
    for (const event of linked) this.table.insert(streamId, event);
    const { revision, hash } = linked.at(-1)!;
    this.known.set(stream, { id: streamId, head: { revision, hash } });
    return linked;
  }

  private look(stream: string): KnownStream {
    const id = this.findStream.get(stream)?.['id'] as number | undefined;
    const known = { id, head: id === undefined ? undefined : this.table.head(stream) };
    if (id !== undefined) this.known.set(stream, known);
    return known;
  }
}
