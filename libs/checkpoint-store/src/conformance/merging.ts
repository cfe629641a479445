import { PagesLost } from '../checkpoint-store.js';
import { KeyEntries } from '../key-index/key-entries.js';
import { commitOf, FOLD, sealedOf, segmentOf, STREAM, type CheckpointStage } from './checkpoint-stage.js';

/** Segments that become one, and what becomes of those that were. */
export function merging(stage: CheckpointStage): void {
  describe('that has segments', () => {
    beforeEach(async () => {
      await stage.store.commit(commitOf(undefined, 1, { sealed: [sealedOf(1, 30, 10), sealedOf(2, 20, 10)] }));
    });
    const merged = segmentOf(3, 4, 1);
    const merge = (): Promise<void> => stage.store.merge(STREAM, [segmentOf(1, 2), segmentOf(2, 2)], merged);

    it('writes the keys of all, by hash, then revision', async () => {
      await merge();
      const entries = KeyEntries.read(await stage.store.page(STREAM, 3, 0));
      expect([0, 1, 2, 3].map((index) => [entries.hashAt(index), entries.revisionAt(index)])).toEqual([
        [10, 1],
        [10, 1],
        [20, 0],
        [30, 0],
      ]);
    });

    it('has the pages of what is told of no more until the commit after', async () => {
      await merge();
      expect(await stage.store.commit(commitOf(1, 2, { merged: [3], removed: [1, 2] }))).toBe(true);
      expect(await stage.store.page(STREAM, 1, 0)).toHaveLength(32);
      expect(await stage.store.commit(commitOf(2, 3))).toBe(true);
      for (const segment of [1, 2]) await expect(stage.store.page(STREAM, segment, 0)).rejects.toThrow(PagesLost);
      expect(await stage.store.commit(commitOf(3, 4))).toBe(true);
      expect(await stage.store.page(STREAM, 3, 0)).toHaveLength(64);
    });

    it('says that pages are lost, and has nothing of what was begun', async () => {
      await expect(stage.store.merge(STREAM, [segmentOf(1, 2), segmentOf(9, 2)], merged)).rejects.toThrow(PagesLost);
      await expect(stage.store.page(STREAM, 3, 0)).rejects.toThrow(PagesLost);
    });

    it('takes no commit that tells of what was never merged, or was forgotten meanwhile', async () => {
      expect(await stage.store.commit(commitOf(1, 2, { merged: [3], removed: [1, 2] }))).toBe(false);
      expect(await stage.store.load(STREAM, FOLD)).toMatchObject({ revision: 1 });
      await merge();
      await stage.store.remove(STREAM);
      expect(await stage.store.commit(commitOf(undefined, 2, { merged: [3] }))).toBe(false);
    });
  });
}
