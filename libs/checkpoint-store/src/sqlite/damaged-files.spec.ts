import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { CheckpointStoreUnavailable, PagesLost, type CheckpointStore } from '../checkpoint-store.js';
import { commitOf, FOLD, sealedOf, segmentOf, STREAM } from '../conformance/checkpoint-stage.js';
import { createCheckpointFolder, type CheckpointFolder } from '../conformance/create-checkpoint-folder.js';
import { openCheckpointStore } from '../open-checkpoint-store.js';
import { CheckpointFile } from './checkpoint-file.js';

const SAVED = commitOf(undefined, 7, { sealed: [sealedOf(1, 5)] });

describe('a file of checkpoints', () => {
  let folder: CheckpointFolder;
  let store: CheckpointStore;
  beforeEach(async () => {
    folder = await createCheckpointFolder();
    store = await folder.open();
    await store.commit(SAVED);
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });
  const reopened = async (damage: () => Promise<void> | void): Promise<void> => {
    await store.close();
    await damage();
    store = await folder.open();
  };
  /** Some damage is seen when the file is opened, some when it is used. */
  const expectItIsNew = async (): Promise<void> => {
    const load = (): Promise<unknown> => store.load(STREAM, FOLD);
    expect(await load().catch(load)).toBeUndefined();
    expect(await store.commit(commitOf(undefined, 3))).toBe(true);
  };
  const change = (sql: string): void => {
    const database = new DatabaseSync(folder.file);
    expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
    database.close();
  };
  const pages = (): number => {
    const database = new DatabaseSync(folder.file);
    const count = Number(database.prepare('SELECT count(*) AS count FROM stream_page WHERE segment <> 1').get()?.['count']);
    database.close();
    return count;
  };

  it('is there when it is opened again', async () => {
    await reopened(() => undefined);
    expect(await store.load(STREAM, FOLD)).toEqual(SAVED.checkpoint);
    expect(await store.page(STREAM, 1, 0)).toHaveLength(16);
  });

  it.each([
    ['deleted', (file: string) => rm(file)],
    [
      'overwritten',
      (file: string) => writeFile(file, 'not a database at all, though longer than its header would be: '.repeat(99)),
    ],
    ['emptied', (file: string) => truncate(file, 0)],
    ['cut', (file: string) => truncate(file, 5_000)],
  ])('that was %s is begun anew', async (_how, damage) => {
    await reopened(() => damage(folder.file));
    await expectItIsNew();
  });

  it('that was damaged after its first page is begun anew when that is seen', async () => {
    await reopened(async () => {
      const bytes = await readFile(folder.file);
      await writeFile(folder.file, bytes.fill(0xff, 4_096));
    });
    await expectItIsNew();
  });

  const ALTERATIONS = ['revision = 8', "hash = 'other'", "fingerprint = 'fold-1x'", 'payload = 7', "checksum = x''"];
  it.each([...ALTERATIONS, "payload = 'stats'", "payload = x'7374617465'"])(
    'does not answer what was altered: %s',
    async (alteration) => {
      change(`UPDATE stream_checkpoint SET ${alteration}`);
      expect(await store.load(STREAM, alteration.includes('fold-1x') ? 'fold-1x' : FOLD)).toBeUndefined();
    },
  );

  it('does not answer pages and past states that were altered', async () => {
    change("UPDATE stream_page SET bytes = x'02'");
    await expect(store.page(STREAM, 1, 0)).rejects.toThrow(PagesLost);
    change("UPDATE stream_block SET traces = x'0103', far_traces = x'04'");
    expect(await store.traces(STREAM, 9, 'all')).toBeUndefined();
    expect(await store.traces(STREAM, 9, 'far')).toBeUndefined();
    change("UPDATE stream_block SET payload = 'other'");
    expect(await store.past(STREAM, { revision: 9 })).toBeUndefined();
  });

  it('deletes what a crash left of a merge when it is opened, and takes no commit that tells of it', async () => {
    await store.merge(STREAM, [segmentOf(1, 1)], segmentOf(3, 1, 1));
    const crashed = new CheckpointFile(folder.file);
    crashed.beginMerge('m-2', 4);
    crashed.addMerged('m-2', 4, [{ page: 0, bytes: new Uint8Array(16) }]);
    crashed.close();
    expect(pages()).toBe(3);
    const another = await folder.open();
    expect(pages()).toBe(0);
    expect(await store.commit(commitOf(7, 8, { merged: [3], removed: [1] }))).toBe(false);
    expect(await another.load(STREAM, FOLD)).toEqual(SAVED.checkpoint);
    expect(await another.page(STREAM, 1, 0)).toHaveLength(16);
    await another.close();
  });

  it('that can not be opened is named', async () => {
    await expect(openCheckpointStore(`sqlite:${folder.file}/below`)).rejects.toThrow(CheckpointStoreUnavailable);
    await expect(openCheckpointStore('postgres://nowhere')).rejects.toThrow(CheckpointStoreUnavailable);
    await expect(openCheckpointStore('sqlite:')).rejects.toThrow(CheckpointStoreUnavailable);
  });
});
