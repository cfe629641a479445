import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { CheckpointStoreUnavailable, type Checkpoint, type CheckpointStore } from '../checkpoint-store.js';
import { createCheckpointFolder, type CheckpointFolder } from '../conformance/create-checkpoint-folder.js';
import { openCheckpointStore } from '../open-checkpoint-store.js';

const FOLD = 'fold-1';
const SAVED: Checkpoint = { revision: 7, hash: 'hash', fingerprint: FOLD, payload: 'state' };

describe('a file of checkpoints', () => {
  let folder: CheckpointFolder;
  let store: CheckpointStore;
  beforeEach(async () => {
    folder = await createCheckpointFolder();
    store = await folder.open();
    await store.save('m-1', SAVED);
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });
  const reopened = async (damage: () => Promise<void>): Promise<CheckpointStore> => {
    await store.close();
    await damage();
    store = await folder.open();
    return store;
  };
  const expectItWorks = async (): Promise<void> => {
    await store.save('m-1', { ...SAVED, revision: 3 });
    expect(await store.load('m-1', FOLD)).toEqual({ ...SAVED, revision: 3 });
  };

  it('is there when it is opened again', async () => {
    await reopened(async () => undefined);
    expect(await store.load('m-1', FOLD)).toEqual(SAVED);
  });

  it.each([
    ['deleted', (file: string) => rm(file)],
    ['overwritten', (file: string) => writeFile(file, 'not a database at all, though longer than its header would be: '.repeat(99))],
    ['emptied', (file: string) => truncate(file, 0)],
    ['cut', (file: string) => truncate(file, 5_000)],
  ])('that was %s is begun anew', async (_how, damage) => {
    await reopened(() => damage(folder.file));
    expect(await store.load('m-1', FOLD)).toBeUndefined();
    await expectItWorks();
  });

  it('that was damaged after its first page is begun anew when that is seen', async () => {
    await reopened(async () => {
      const bytes = await readFile(folder.file);
      await writeFile(folder.file, bytes.fill(0xff, 4_096));
    });
    expect(await store.load('m-1', FOLD)).toBeUndefined();
    await expectItWorks();
  });

  const ALTERATIONS = ['revision = 8', "hash = 'other'", "fingerprint = 'fold-1x'", 'payload = 7', "checksum = x''"];
  it.each([...ALTERATIONS, "payload = 'stats'", "payload = x'7374617465'"])(
    'does not answer with a checkpoint that was altered: %s',
    async (change) => {
      await reopened(async () => {
        const database = new DatabaseSync(folder.file);
        database.exec(`UPDATE checkpoint SET ${change}`);
        database.close();
      });
      expect(await store.load('m-1', change.includes('fold-1x') ? 'fold-1x' : FOLD)).toBeUndefined();
      await expectItWorks();
    },
  );

  it('that can not be opened is named', async () => {
    await expect(openCheckpointStore(`sqlite:${folder.file}/below`)).rejects.toThrow(CheckpointStoreUnavailable);
    await expect(openCheckpointStore('postgres://nowhere')).rejects.toThrow(CheckpointStoreUnavailable);
    await expect(openCheckpointStore('sqlite:')).rejects.toThrow(CheckpointStoreUnavailable);
  });

  it('is not needed', async () => {
    const inMemory = await openCheckpointStore('sqlite::memory:');
    await inMemory.save('m-1', SAVED);
    expect(await inMemory.load('m-1', FOLD)).toEqual(SAVED);
    await inMemory.close();
  });
});
