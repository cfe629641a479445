import { readdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { appendInSequence } from '../conformance/event-store-stage.js';
import { EventStoreUnavailable } from '../event-store.js';
import { temporaryFile, type TemporaryFile } from './spec-support/temporary-file.js';
import { SqliteEventStore } from './sqlite-event-store.js';

describe('an event file that is read once', () => {
  let file: TemporaryFile;
  const open = (): Promise<SqliteEventStore> => SqliteEventStore.open(file.path, { readOnly: true, once: true });
  const names = (): Promise<string[]> => readdir(dirname(file.path));
  const append = async (count: number, from?: Awaited<ReturnType<SqliteEventStore['head']>>): Promise<SqliteEventStore> => {
    const writer = await SqliteEventStore.open(file.path);
    await appendInSequence(writer, 's', count, from);
    return writer;
  };
  beforeEach(async () => {
    file = await temporaryFile();
  });
  afterEach(() => file.remove());

  it('is left as it was, with nothing beside it', async () => {
    await (await append(3)).close();
    const store = await open();
    expect(await store.read('s')).toHaveLength(3);
    expect(await names()).toEqual(['events.sqlite']);
    await store.close();
    expect(await names()).toEqual(['events.sqlite']);
  });

  it('is read with what stands in the log of a process that writes', async () => {
    const writer = await append(3);
    const store = await open();
    expect(await store.read('s')).toHaveLength(3);
    await store.close();
    await writer.close();
  });

  it('says so when it was written meanwhile, and not when a process only opened it', async () => {
    await (await append(3)).close();
    const [undisturbed, disturbed] = [await open(), await open()];
    const writer = await SqliteEventStore.open(file.path);
    await undisturbed.close();
    await appendInSequence(writer, 's', 1, await writer.head('s'));
    await writer.close();
    await expect(disturbed.close()).rejects.toThrow(EventStoreUnavailable);
  });

  it('is none where there is none, and none is made', async () => {
    await rm(file.path, { force: true });
    await expect(open()).rejects.toThrow(EventStoreUnavailable);
    expect(await names()).toEqual([]);
  });
});
