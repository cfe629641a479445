import { PagesLost } from '../checkpoint-store.js';
import { at, commitOf, FOLD, STREAM, type CheckpointStage } from './checkpoint-stage.js';

const bytesOf = (bytes: Uint8Array | undefined): readonly number[] => [...(bytes ?? [])];

/** Moments to come, and states as they were. */
export function remembering(stage: CheckpointStage): void {
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
      base: 2,
      earliest: at(4),
      earliestFar: null,
      payload: 'past at 4',
    });
    expect(await store.past(STREAM, { recordedTime: at(3) })).toMatchObject({ revision: 2 });
    expect(await store.past(STREAM, { revision: 1 })).toBeUndefined();
    const marks = await store.marks(STREAM, 2);
    expect(marks.map(({ base, revision, earliest }) => [base, revision, earliest])).toEqual([
      [2, 4, at(4)],
      [4, 6, at(6)],
    ]);
    expect(bytesOf(await store.traces(STREAM, 4, 'all'))).toEqual([1, 2]);
    expect(bytesOf(await store.traces(STREAM, 4, 'far'))).toEqual([3]);
    expect(await store.traces(STREAM, 5, 'all')).toBeUndefined();
    await store.remove(STREAM);
    await store.remove('nobody');
    expect(await store.past(STREAM, { revision: 5 })).toBeUndefined();
    expect(await store.load(STREAM, FOLD)).toBeUndefined();
    expect(await store.load('m-2', FOLD)).toMatchObject({ revision: 3 });
  });
}
