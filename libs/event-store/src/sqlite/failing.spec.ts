import { DatabaseSync } from 'node:sqlite';
import { appendOf } from '../conformance/event-store-stage.js';
import { EventStoreUnavailable, type Append, type StoredEvent } from '../event-store.js';
import { verifyStream } from '../verify-chain.js';
import { openDatabase } from './open-database.js';
import { temporaryFile, type TemporaryFile } from './spec-support/temporary-file.js';
import { SqliteEventStore } from './sqlite-event-store.js';

const STREAMS = Array.from({ length: 50 }, (_, index) => `stream-${index}`);

describe('a file that fails', () => {
  let file: TemporaryFile;
  let database: DatabaseSync;
  let store: SqliteEventStore;
  let firsts: readonly StoredEvent[];
  beforeEach(async () => {
    file = await temporaryFile();
    database = await openDatabase(file.path);
    store = new SqliteEventStore(database);
    firsts = (await Promise.all(STREAMS.map((stream) => store.append(appendOf(stream))))).flat();
  });
  afterEach(async () => {
    await store.close();
    await file.remove();
  });

  /** Some 200 kB together: to streams that exist, and to new ones. */
  const largeAppends = (): readonly Append[] =>
    firsts.flatMap((first) => {
      const data = `"${'x'.repeat(2_000)}"`;
      const large = (append: Append): Append => ({ ...append, events: append.events.map((event) => ({ ...event, data })) });
      return [large(appendOf(first.stream, first)), large(appendOf(`new-${first.stream}`))];
    });

  const failures: Record<string, [begin: () => void, end: () => void]> = {
    'a full disk': [
      () => {
        const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
        database.exec(`PRAGMA max_page_count = ${pages + 8}`);
      },
      () => database.exec('PRAGMA max_page_count = 1000000'),
    ],
    'a file that can not be written': [() => database.exec('PRAGMA query_only = ON'), () => database.exec('PRAGMA query_only = OFF')],
    // Leaves the transaction open, with the rows before it.
    'an error in the middle of a batch': [
      () =>
        database.exec(`CREATE TEMP TRIGGER fail BEFORE INSERT ON event WHEN NEW.position = 77
                       BEGIN SELECT RAISE(ABORT, 'failed'); END`),
      () => database.exec('DROP TRIGGER fail'),
    ],
  };

  it.each(Object.entries(failures))('rejects all that wait for %s, stores nothing, and goes on by itself', async (_case, [begin, end]) => {
    begin();
    const appends = largeAppends();
    const outcomes = await Promise.allSettled(appends.map((append) => store.append(append)));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'EventStoreUnavailable' } });
    expect(await store.heads()).toEqual(firsts.map(({ stream, revision, hash }) => ({ stream, revision, hash })).sort(byStream));
    end();
    const stored = (await Promise.all(appends.map((append) => store.append(append)))).flat();
    expect(stored.map(({ position }) => Number(position))).toEqual(stored.map((_, index) => firsts.length + 1 + index));
    for (const { stream } of stored) expect(await verifyStream(store, stream)).toMatchObject({ intact: true });
  });

  it('keeps what was stored before the disk was full', async () => {
    failures['a full disk']![0]();
    const [first] = firsts;
    const [small] = await store.append(appendOf(first!.stream, first));
    await Promise.allSettled(largeAppends().map((append) => store.append(append)));
    expect(await store.read(first!.stream)).toEqual([first, small]);
  });

  it('waits for another process that writes, and stores then', async () => {
    const other = new DatabaseSync(file.path);
    other.exec('BEGIN IMMEDIATE');
    let isStored = false;
    const append = store.append(appendOf('waiting')).finally(() => (isStored = true));
    await twoTries();
    expect(isStored).toBe(false);
    expect(await store.read('waiting')).toEqual([]);
    other.exec('COMMIT');
    other.close();
    expect(await append).toHaveLength(1);
  });

  it('gives up on a lock that is not released, and waits as long for the next append', async () => {
    const other = new DatabaseSync(file.path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.append(appendOf('waiting'))).rejects.toThrow(EventStoreUnavailable);
    const next = store.append(appendOf('waiting'));
    await twoTries();
    other.close();
    expect(await next).toHaveLength(1);
  });
});

/** Enough turns of the event loop for two tries to get the lock. */
async function twoTries(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
}

const byStream = (one: { stream: string }, other: { stream: string }): number => (one.stream < other.stream ? -1 : 1);
