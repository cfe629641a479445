import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { CheckpointStoreUnavailable } from '../checkpoint-store.js';
import { createCheckpointFolder, type CheckpointFolder } from '../conformance/create-checkpoint-folder.js';
import { openPageStore } from './open-page-store.js';
import { PagesLost, type PageCommit, type PageStore } from './page-store.js';

const FOLD = 'fold-1';
const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`;
const TRACES = { traces: Uint8Array.from([1, 2]), farTraces: Uint8Array.from([3]), earliestFar: null };
const commitOf = (base: number | undefined, revision: number, more: Partial<PageCommit> = {}): PageCommit => ({
  stream: 'm-1',
  base,
  checkpoint: { revision, hash: `hash-${revision}`, fingerprint: FOLD, payload: `state at ${revision}` },
  past: { recordedTime: at(revision), payload: `past at ${revision}`, ...TRACES, earliest: at(revision) },
  pages: [],
  segmentsRemoved: [],
  momentsAdded: [],
  momentsRemoved: [],
  ...more,
});

describe('the page store', () => {
  let folder: CheckpointFolder;
  let store: PageStore;
  beforeEach(async () => {
    folder = await createCheckpointFolder();
    store = await openPageStore(`sqlite:${folder.file}`);
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });
  const change = (sql: string): void => {
    const database = new DatabaseSync(folder.file);
    expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
    database.close();
  };

  it('takes a commit only after the one it follows, whole or not at all', async () => {
    const bytes = Uint8Array.from([1, 2]);
    expect(await store.commit(commitOf(3, 5, { pages: [{ segment: 1, page: 0, bytes }] }))).toBe(false);
    expect(await store.load('m-1', FOLD)).toBeUndefined();
    await expect(store.page('m-1', 1, 0)).rejects.toThrow(PagesLost);
    expect(await store.commit(commitOf(undefined, 5, { pages: [{ segment: 1, page: 0, bytes }] }))).toBe(true);
    expect(await store.commit(commitOf(undefined, 6))).toBe(false);
    expect(await store.load('m-1', FOLD)).toEqual(commitOf(undefined, 5).checkpoint);
    expect(await store.load('m-1', 'fold-2')).toBeUndefined();
    expect(await store.page('m-1', 1, 0)).toEqual(bytes);
    expect(await store.commit(commitOf(5, 7, { segmentsRemoved: [1] }))).toBe(true);
    await expect(store.page('m-1', 1, 0)).rejects.toThrow(PagesLost);
  });

  it('gives moments in order, for the checkpoint that is there', async () => {
    const moments = ['b', 'a', 'c'].map((key) => ({ at: at(2), key }));
    await store.commit(commitOf(undefined, 1, { momentsAdded: [{ at: at(3), key: 'a' }, ...moments] }));
    expect(await store.moments('m-1', 1, undefined, 2)).toEqual([{ at: at(2), key: 'a' }, { at: at(2), key: 'b' }]);
    expect(await store.moments('m-1', 1, { at: at(2), key: 'b' }, 9)).toEqual([{ at: at(2), key: 'c' }, { at: at(3), key: 'a' }]);
    await store.commit(commitOf(1, 2, { momentsRemoved: moments }));
    expect(await store.moments('m-1', 2, undefined, 9)).toEqual([{ at: at(3), key: 'a' }]);
    await expect(store.moments('m-1', 1, undefined, 9)).rejects.toThrow(PagesLost);
  });

  it('keeps what was, by revision and by moment, until the stream is forgotten', async () => {
    for (const revision of [2, 4, 6]) await store.commit(commitOf(revision === 2 ? undefined : revision - 2, revision));
    expect(await store.past('m-1', { revision: 5 })).toMatchObject({ revision: 4, hash: 'hash-4', payload: 'past at 4' });
    expect(await store.past('m-1', { recordedTime: at(3) })).toMatchObject({ revision: 2 });
    expect(await store.past('m-1', { revision: 1 })).toBeUndefined();
    const marks = (await store.marks('m-1', 2)).map(({ base, earliest }) => [base, earliest]);
    expect(marks).toEqual([[2, at(4)], [4, at(6)]]);
    expect(await store.traces('m-1', 4, 'all')).toEqual(TRACES.traces);
    expect(await store.traces('m-1', 4, 'far')).toEqual(TRACES.farTraces);
    expect(await store.traces('m-1', 5, 'all')).toBeUndefined();
    await store.remove('m-1');
    expect(await store.past('m-1', { revision: 5 })).toBeUndefined();
    expect(await store.load('m-1', FOLD)).toBeUndefined();
  });

  it('finds what was changed behind its back', async () => {
    await store.commit(commitOf(undefined, 5, { pages: [{ segment: 1, page: 0, bytes: Uint8Array.from([1]) }] }));
    change("UPDATE stream_page SET bytes = x'02'");
    await expect(store.page('m-1', 1, 0)).rejects.toThrow(PagesLost);
    change("UPDATE stream_block SET traces = x'0103', far_traces = x'04'");
    expect(await store.traces('m-1', 5, 'all')).toBeUndefined();
    expect(await store.traces('m-1', 5, 'far')).toBeUndefined();
    change("UPDATE stream_block SET payload = 'other'");
    expect(await store.past('m-1', { revision: 5 })).toBeUndefined();
    change("UPDATE stream_checkpoint SET payload = 'other'");
    expect(await store.load('m-1', FOLD)).toBeUndefined();
  });

  it('begins a file anew that is none, and says when it is closed', async () => {
    await store.close();
    await expect(store.load('m-1', FOLD)).rejects.toThrow(CheckpointStoreUnavailable);
    await writeFile(folder.file, 'no database at all '.repeat(1_000));
    store = await openPageStore(`sqlite:${folder.file}`);
    expect(await store.commit(commitOf(undefined, 1))).toBe(true);
  });
});
