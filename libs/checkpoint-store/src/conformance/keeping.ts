import { CheckpointStoreUnavailable, PagesLost } from '../checkpoint-store.js';
import { pageOfBlock } from '../key-index/segment-shape.js';
import { at, commitOf, FOLD, sealedOf, segmentOf, STREAM, type CheckpointStage } from './checkpoint-stage.js';

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

  it('gives moments in order, for the checkpoint that is there', async () => {
    const { store } = stage;
    const moments = ['b', 'a', 'c'].map((key) => ({ at: at(2), key }));
    await store.commit(commitOf(undefined, 1, { momentsAdded: [{ at: at(3), key: 'a' }, ...moments] }));
    await store.commit(commitOf(undefined, 1, { stream: 'm-2', momentsAdded: [{ at: at(1), key: 'z' }] }));
    expect(await store.moments(STREAM, 1, undefined, 2)).toEqual([
      { at: at(2), key: 'a' },
      { at: at(2), key: 'b' },
    ]);
    expect(await store.moments(STREAM, 1, { at: at(2), key: 'b' }, 9)).toEqual([
      { at: at(2), key: 'c' },
      { at: at(3), key: 'a' },
    ]);
    expect(await store.moments(STREAM, 1, { at: at(9), key: 'b' }, 9)).toEqual([]);
    await store.commit(commitOf(1, 2, { momentsRemoved: moments }));
    expect(await store.moments(STREAM, 2, undefined, 9)).toEqual([{ at: at(3), key: 'a' }]);
    await expect(store.moments(STREAM, 1, undefined, 9)).rejects.toThrow(PagesLost);
  });

  it('keeps what was, by revision and by moment, until the stream is forgotten', async () => {
    const { store } = stage;
    for (const revision of [2, 4, 6]) await store.commit(commitOf(revision === 2 ? undefined : revision - 2, revision));
    await store.commit(commitOf(undefined, 3, { stream: 'm-2' }));
    expect(await store.past(STREAM, { revision: 5 })).toEqual({
      revision: 4,
      hash: 'hash-4',
      fingerprint: FOLD,
      recordedTime: at(4),
      reachMilliseconds: 4,
      payload: 'past at 4',
    });
    expect(await store.past(STREAM, { recordedTime: at(3) })).toMatchObject({ revision: 2 });
    expect(await store.past(STREAM, { revision: 1 })).toBeUndefined();
    expect((await store.marks(STREAM, 2)).map((mark) => mark.reachMilliseconds)).toEqual([4, 6]);
    await store.remove(STREAM);
    await store.remove('nobody');
    expect(await store.past(STREAM, { revision: 5 })).toBeUndefined();
    expect(await store.load(STREAM, FOLD)).toBeUndefined();
    expect(await store.load('m-2', FOLD)).toMatchObject({ revision: 3 });
  });

  it('takes many at once', async () => {
    const kept = Array.from({ length: 300 }, (_, index) =>
      stage.store.commit(commitOf(undefined, 1, { stream: `m-${index}` })),
    );
    expect(new Set(await Promise.all(kept))).toEqual(new Set([true]));
    expect(await stage.store.load('m-299', FOLD)).toMatchObject({ revision: 1 });
  });

  it('says that it is closed', async () => {
    const { store } = stage;
    await store.close();
    for (const asked of [
      store.load(STREAM, FOLD),
      store.commit(commitOf(undefined, 1)),
      store.merge(STREAM, [], segmentOf(1, 0)),
      store.page(STREAM, 1, 0),
      store.moments(STREAM, 1, undefined, 1),
      store.past(STREAM, { revision: 1 }),
      store.marks(STREAM, 1),
      store.remove(STREAM),
    ]) {
      await expect(asked).rejects.toThrow(CheckpointStoreUnavailable);
    }
    await store.close();
  });
}
