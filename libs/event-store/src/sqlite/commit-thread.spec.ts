import { statSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { appendOf } from '../conformance/event-store-stage.js';
import { eventStoreConformance } from '../conformance/event-store-conformance.js';
import { CommitThread } from './commit-thread.js';
import { NearestWriter } from './nearest-writer.js';
import { openDatabase } from './open-database.js';
import { serveBatches } from './serve-batches.js';
import { temporaryFile } from './spec-support/temporary-file.js';
import { SqliteEventStore } from './sqlite-event-store.js';

/** All of it but the thread: what is sent is copied, and answered later, on a connection of its own. */
async function openWithThread(path: string) {
  const { port1, port2 } = new MessageChannel();
  const database = await openDatabase(path);
  const serving = await openDatabase(path);
  serveBatches(port2, serving, () => port2.close());
  const thread = new CommitThread(port1);
  const store = new SqliteEventStore(database, {}, (writer) => new NearestWriter(writer, thread, 0));
  return { store, serving, end: () => port2.close() };
}

eventStoreConformance('SQLite with a committing thread', async () => {
  const { path, remove } = await temporaryFile();
  return { open: async () => (await openWithThread(path)).store, remove };
});

describe('a committing thread', () => {
  it('hands on what fails as it is named, and goes on', async () => {
    const { path, remove } = await temporaryFile();
    const { store, serving } = await openWithThread(path);
    serving.exec('PRAGMA query_only = ON');
    const message = expect.stringContaining('nothing was stored');
    await expect(store.append(appendOf('a'))).rejects.toMatchObject({ name: 'EventStoreUnavailable', message });
    serving.exec('PRAGMA query_only = OFF');
    expect(await store.append(appendOf('a'))).toHaveLength(1);
    await store.close();
    await remove();
  });

  it('takes the log over into the file when it is asked to, and goes on', async () => {
    const { path, remove } = await temporaryFile();
    const { port1, port2 } = new MessageChannel();
    const serving = await openDatabase(path);
    serveBatches(port2, serving, () => port2.close());
    const thread = new CommitThread(port1);
    const store = new SqliteEventStore(await openDatabase(path), {}, (writer) => new NearestWriter(writer, thread, 0));
    await store.append(appendOf('a'));
    const before = statSync(path).size;
    await new Promise<void>((resolve) => thread.takeOverLog(resolve));
    expect(statSync(path).size).toBeGreaterThan(before);
    await store.append(appendOf('b'));
    await store.close();
    await remove();
  });

  it('that ends leaves the outcome unknown; the identical append again settles it, on the connection that is left', async () => {
    const { path, remove } = await temporaryFile();
    const { store, serving, end } = await openWithThread(path);
    const [first] = await store.append(appendOf('a'));
    const append = appendOf('a', first, 3);
    const unknown = store.append(append);
    setImmediate(end);
    await expect(unknown).rejects.toMatchObject({ name: 'OutcomeUnknown' });
    const stored = await store.append(append);
    expect(stored.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(await store.read('a')).toEqual([first, ...stored]);
    serving.close();
    await store.close();
    await remove();
  });
});
