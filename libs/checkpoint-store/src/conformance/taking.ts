import { CheckpointStoreUnavailable } from '../checkpoint-store.js';
import { commitOf, FOLD, segmentOf, STREAM, type CheckpointStage } from './checkpoint-stage.js';

/** Much at a time, and its end. */
export function taking(stage: CheckpointStage): void {
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
