import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EventTexts, Head, HistoryPlace, StoredEvent } from '../event-store.js';
import { LARGEST_PAGE, type ReadRange } from '../read-range.js';

type RowOfStream = [revision: number, position: number, ...texts: [string, string, string, string, string, string]];

/** Hashes become hex inside SQLite, which is twice as fast as to carry bytes over. */
const EVENT_COLUMNS = 'revision, position, event_id, type, metadata, data, lower(hex(previous_hash)), lower(hex(event.hash))';
const TEXT_COLUMNS = 'revision, type, metadata, data';
const OF_STREAM = 'WHERE event.stream = (SELECT id FROM stream WHERE name = ?1) AND revision';
const OF_STREAM_ID = 'WHERE event.stream = ?1 AND revision';
const HEAD_COLUMNS = 'revision, lower(hex(hash)) FROM event';

/** The rows of one connection, by prepared statements. Throws what SQLite throws. */
export class EventTable {
  private readonly insertEvent: StatementSync;
  private readonly idOfStream: StatementSync;
  private readonly forwards: StatementSync;
  private readonly backwards: StatementSync;
  private readonly texts: StatementSync;
  private readonly after: StatementSync;
  private readonly lastOfStream: StatementSync;
  private readonly headPage: StatementSync;
  private readonly nextStreams: StatementSync;

  constructor(database: DatabaseSync) {
    const prepare = (sql: string): StatementSync => {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    this.insertEvent = prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, unhex(?), unhex(?), ?, ?)');
    this.idOfStream = prepare('SELECT id FROM stream WHERE name = ?');
    this.forwards = prepare(`SELECT ${EVENT_COLUMNS} FROM event ${OF_STREAM_ID} >= ?2 ORDER BY revision LIMIT ?3`);
    this.backwards = prepare(
      `SELECT ${EVENT_COLUMNS} FROM event ${OF_STREAM_ID} BETWEEN 0 AND ?2 ORDER BY revision DESC LIMIT ?3`,
    );
    this.texts = prepare(`SELECT ${TEXT_COLUMNS} FROM event ${OF_STREAM_ID} >= ?2 ORDER BY revision LIMIT ?3`);
    this.after = prepare(
      `SELECT ${EVENT_COLUMNS}, name FROM event JOIN stream ON stream.id = event.stream WHERE position > ? ORDER BY position LIMIT ?`,
    );
    this.lastOfStream = prepare(`SELECT ${HEAD_COLUMNS} ${OF_STREAM} >= 0 ORDER BY revision DESC LIMIT 1`);
    this.headPage = prepare(
      `SELECT name, ${HEAD_COLUMNS} JOIN stream ON stream.id = event.stream
       WHERE name > ? AND revision = (SELECT max(revision) FROM event WHERE stream = stream.id) ORDER BY name LIMIT ?`,
    );
    // CROSS JOIN keeps the order of the loops: names by their index, and of each its events by theirs; nothing is sorted.
    this.nextStreams = prepare(
      `SELECT ${EVENT_COLUMNS}, name FROM stream CROSS JOIN event ON event.stream = stream.id
       WHERE name > ? ORDER BY name, revision LIMIT ?`,
    );
  }

  insert(streamId: number, { position, revision, eventId, type, previousHash, hash, metadata, data }: StoredEvent): void {
    this.insertEvent.run(Number(position), streamId, revision, eventId, type, previousHash, hash, metadata, data);
  }

  read(stream: string, { from, backwards, limit }: ReadRange): readonly StoredEvent[] {
    // Asked first, since a page of nothing costs four times as much, and every new stream is read once.
    const row = this.idOfStream.get(stream) as [number] | undefined;
    if (row === undefined) return [];
    const rows = (backwards ? this.backwards : this.forwards).all(row[0], from, limit) as unknown as RowOfStream[];
    return rows.map((each) => eventOf(stream, each));
  }

  readTexts(stream: string, { from, limit }: ReadRange): readonly EventTexts[] {
    const row = this.idOfStream.get(stream) as [number] | undefined;
    if (row === undefined) return [];
    const rows = this.texts.all(row[0], from, limit) as unknown as [number, string, string, string][];
    return rows.map(([revision, type, metadata, data]) => ({ revision, type, metadata, data }));
  }

  pageAfter(position: number, limit: number): readonly StoredEvent[] {
    return eventsOfStreams(this.after.all(position, limit));
  }

  histories(after: HistoryPlace | undefined): readonly StoredEvent[] {
    const rest = after === undefined ? [] : this.read(after.stream, { from: after.revision + 1, backwards: false, limit: LARGEST_PAGE });
    if (rest.length === LARGEST_PAGE) return rest;
    return [...rest, ...eventsOfStreams(this.nextStreams.all(after?.stream ?? '', LARGEST_PAGE - rest.length))];
  }

  head(stream: string): Head | undefined {
    const row = this.lastOfStream.get(stream) as [number, string] | undefined;
    return row && { revision: row[0], hash: row[1] };
  }

  heads(after: string): readonly (Head & { readonly stream: string })[] {
    const rows = this.headPage.all(after, LARGEST_PAGE) as unknown as [string, number, string][];
    return rows.map(([stream, revision, hash]) => ({ stream, revision, hash }));
  }
}

function eventsOfStreams(rows: unknown): readonly StoredEvent[] {
  return (rows as [...RowOfStream, stream: string][]).map((row) => eventOf(row[8], row));
}

function eventOf(
  stream: string,
  [revision, position, eventId, type, metadata, data, previousHash, hash]: RowOfStream | [...RowOfStream, stream: string],
): StoredEvent {
  return { stream, revision, position: String(position), eventId, type, metadata, data, previousHash, hash };
}
