import { readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { appendInSequence, appendOf } from '../conformance/event-store-stage.js';
import { EventStoreUnavailable } from '../event-store.js';
import { openDatabase } from './open-database.js';
import { temporaryFile, type TemporaryFile } from './spec-support/temporary-file.js';
import { SqliteEventStore } from './sqlite-event-store.js';

describe('opening an event file', () => {
  let file: TemporaryFile;
  beforeEach(async () => {
    file = await temporaryFile();
  });
  afterEach(() => file.remove());

  const refusal = async (readOnly: boolean): Promise<string> => {
    const error = await SqliteEventStore.open(file.path, { readOnly }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EventStoreUnavailable);
    return (error as Error).message;
  };

  it('keeps a write-ahead log and has every commit on disk', async () => {
    for (const database of [await openDatabase(file.path), await openDatabase(file.path)]) {
      expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
      expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
      database.close();
    }
  });

  it.each([true, false])('leaves the database of another program as it is (read only: %p)', async (readOnly) => {
    const other = new DatabaseSync(file.path);
    other.exec('CREATE TABLE something (a)');
    other.close();
    const bytes = await readFile(file.path);
    expect(await refusal(readOnly)).toMatch(/is not an event store/);
    expect((await readFile(file.path)).equals(bytes)).toBe(true);
  });

  it('refuses a file that is no database', async () => {
    await writeFile(file.path, 'This is a letter to my bank, and it is quite long. '.repeat(50));
    expect(await refusal(false)).toMatch(/can't be opened as an event store: file is not a database/);
  });

  it('refuses the layout of a newer version', async () => {
    await (await SqliteEventStore.open(file.path)).close();
    const newer = new DatabaseSync(file.path);
    newer.exec('PRAGMA user_version = 2');
    newer.close();
    expect(await refusal(false)).toMatch(/has layout 2, .* knows layout 1/);
    expect(await refusal(true)).toMatch(/has layout 2/);
  });

  it('refuses a file that is not there when it may only read, and a folder that is a file', async () => {
    expect(await refusal(true)).toMatch(/unable to open/);
    await writeFile(file.path, '');
    const error = await SqliteEventStore.open(`${file.path}/events.sqlite`).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EventStoreUnavailable);
  });

  it('opens many times at once where there was nothing', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => SqliteEventStore.open(file.path)));
    await Promise.all(stores.map((store, index) => store.append(appendOf(`stream-${index}`))));
    expect(await stores[0]!.heads()).toHaveLength(5);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('reads only beside a writer, and after it', async () => {
    const writer = await SqliteEventStore.open(file.path);
    const [first] = await writer.append(appendOf('stream'));
    const reader = await SqliteEventStore.open(file.path, { readOnly: true });
    expect(await reader.read('stream')).toEqual([first]);
    await appendInSequence(writer, 'stream', 2, first);
    expect(await reader.read('stream')).toHaveLength(3);
    await expect(reader.append(appendOf('other'))).rejects.toThrow(EventStoreUnavailable);
    await reader.close();
    await writer.close();
    const later = await SqliteEventStore.open(file.path, { readOnly: true });
    expect(await later.read('stream')).toHaveLength(3);
    await later.close();
  });
});
