import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { CheckpointStoreUnavailable } from '../checkpoint-store.js';
import { checkpointStoreConformance } from '../conformance/checkpoint-store-conformance.js';
import { commitOf, FOLD, sealedOf, STREAM } from '../conformance/checkpoint-stage.js';
import { createCheckpointFolder, type CheckpointFolder } from '../conformance/create-checkpoint-folder.js';
import { FileWriter } from './file-writer.js';
import { OpenFile } from './open-file.js';
import { serveWrites } from './serve-writes.js';
import { SqliteCheckpointStore } from './sqlite-checkpoint-store.js';
import type { WriteAnswer } from './write-message.js';
import { WritingThread } from './writing-thread.js';

const LATE_MILLISECONDS = 40;

interface Opened {
  readonly store: SqliteCheckpointStore;
  readonly port: MessagePort;
}

/** All of it but the thread: what is sent is copied, and answered later, on a connection of its own. */
function openWithThread(path: string, serve = served, lateMilliseconds = 10_000): Opened {
  const { port1, port2 } = new MessageChannel();
  const store = new SqliteCheckpointStore(path, (onDeleted) => new WritingThread(port1, onDeleted, lateMilliseconds));
  serve(port2, path);
  return { store, port: port2 };
}

function served(port: MessagePort, path: string): void {
  const file = new OpenFile(path, () => port.postMessage('deleted' satisfies WriteAnswer));
  serveWrites(port, new FileWriter(file), () => port.close());
}

checkpointStoreConformance('sqlite with a writing thread', async () => {
  const folder = await createCheckpointFolder();
  return { store: openWithThread(folder.file).store, remove: folder.remove };
});

describe('a writing thread', () => {
  let folder: CheckpointFolder;
  beforeEach(async () => {
    folder = await createCheckpointFolder();
  });
  afterEach(() => folder.remove());

  it('that is late is done without, and asked for nothing more until it answers', async () => {
    const { store, port } = openWithThread(folder.file, () => undefined, LATE_MILLISECONDS);
    const late = store.commit(commitOf(undefined, 1, { sealed: [sealedOf(1, 7)] }));
    await expect(late).rejects.toThrow(CheckpointStoreUnavailable);
    const started = performance.now();
    await expect(store.commit(commitOf(undefined, 2))).rejects.toThrow('late');
    expect(performance.now() - started).toBeLessThan(LATE_MILLISECONDS);
    expect(await store.load(STREAM, FOLD)).toBeUndefined();
    served(port, folder.file);
    while ((await store.load(STREAM, FOLD)) === undefined) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    // What was late was kept in the end: whoever did without has to load again.
    expect(await store.commit(commitOf(undefined, 2))).toBe(false);
    expect(await store.commit(commitOf(1, 2))).toBe(true);
    await store.close();
  });

  it('that ends is done without, on the connection that is left', async () => {
    const { store, port } = openWithThread(folder.file);
    const unknown = store.commit(commitOf(undefined, 1));
    port.close();
    await expect(unknown).rejects.toThrow(CheckpointStoreUnavailable);
    const base = (await store.load(STREAM, FOLD))?.revision;
    expect(await store.commit(commitOf(base, 2))).toBe(true);
    await store.close();
  });

  it('that never answers does not keep a store from closing', async () => {
    const { store } = openWithThread(folder.file, () => undefined, LATE_MILLISECONDS);
    await store.close();
    await expect(store.commit(commitOf(undefined, 1))).rejects.toThrow(CheckpointStoreUnavailable);
  });
});
