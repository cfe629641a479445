import { PagesLost } from '../checkpoint-store.js';
import { pageOfBlock } from '../key-index/segment-shape.js';
import { at, commitOf, FOLD, sealedOf, STREAM, type CheckpointStage } from './checkpoint-stage.js';

/** What a commit keeps. */
export function keeping(stage: CheckpointStage): void {
  it('takes a commit only after the one it follows, whole or not at all', async () => {
    const { store } = stage;
    expect(await store.commit(commitOf(3, 5, { sealed: [sealedOf(1, 7)], momentsAdded: [{ at: at(2), key: 'a' }] }))).toBe(
      false,
    );
    expect(await store.load(STREAM, FOLD)).toBeUndefined();
    expect(await store.past(STREAM, { revision: 9 })).toBeUndefined();
    await expect(store.page(STREAM, 1, 0)).rejects.toThrow(PagesLost);
    expect(await store.commit(commitOf(undefined, 5, { sealed: [sealedOf(1, 7)] }))).toBe(true);
    expect(await store.commit(commitOf(undefined, 6))).toBe(false);
    expect(await store.load(STREAM, FOLD)).toEqual(commitOf(undefined, 5).checkpoint);
    expect(await store.moments(STREAM, 5, undefined, 9)).toEqual([]);
    expect(await store.page(STREAM, 1, 0)).toHaveLength(16);
    expect((await store.page(STREAM, 1, pageOfBlock(0))).length).toBeGreaterThan(0);
  });

  it('has nothing for a stream it was never given, nor for another fingerprint', async () => {
    await stage.store.commit(commitOf(undefined, 7));
    expect(await stage.store.load('m-2', FOLD)).toBeUndefined();
    expect(await stage.store.load(STREAM, 'fold-2')).toBeUndefined();
    expect(await stage.store.load(STREAM, FOLD)).toMatchObject({ revision: 7 });
  });
}
