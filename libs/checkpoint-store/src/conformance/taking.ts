import { CheckpointStoreUnavailable } from '../checkpoint-store.js';
import { at, FOLD, type CheckpointStage } from './checkpoint-stage.js';

/** Much at a time, and its end. */
export function taking(stage: CheckpointStage): void {
  it('answers with what was saved in the same turn', async () => {
    const saved = [1, 3, 2].map((revision) => stage.store.save('m-1', at(revision)));
    saved.push(stage.store.save('m-2', at(5)));
    expect(await stage.store.load('m-1', FOLD)).toEqual(at(3));
    await Promise.all(saved);
    const removed = [stage.store.save('m-2', at(6)), stage.store.remove('m-2')];
    expect(await stage.store.load('m-2', FOLD)).toBeUndefined();
    await Promise.all(removed);
  });

  it('is not changed by who goes on writing into the bytes', async () => {
    const payload = Uint8Array.from([1, 2, 3]);
    await stage.store.save('m-1', at(1, { payload }));
    payload[0] = 9;
    const first = await stage.store.load('m-1', FOLD);
    expect(first?.payload).toEqual(Uint8Array.from([1, 2, 3]));
    (first!.payload as Uint8Array)[0] = 9;
    expect((await stage.store.load('m-1', FOLD))?.payload).toEqual(Uint8Array.from([1, 2, 3]));
  });

  it('takes many at once', async () => {
    await Promise.all(Array.from({ length: 2_500 }, (_, index) => stage.store.save(`m-${index}`, at(index))));
    for (const index of [0, 999, 1_000, 2_499]) expect(await stage.store.load(`m-${index}`, FOLD)).toEqual(at(index));
  });

  it('removes one, or all; an older one may follow', async () => {
    await Promise.all([stage.store.save('m-1', at(7)), stage.store.save('m-2', at(7)), stage.store.save('m-3', at(7))]);
    await stage.store.remove('m-1');
    await stage.store.remove('nobody');
    expect(await stage.store.load('m-1', FOLD)).toBeUndefined();
    expect(await stage.store.load('m-2', FOLD)).toEqual(at(7));
    await stage.store.save('m-1', at(2));
    expect(await stage.store.load('m-1', FOLD)).toEqual(at(2));
    await stage.store.clear();
    for (const stream of ['m-1', 'm-2', 'm-3']) expect(await stage.store.load(stream, FOLD)).toBeUndefined();
  });

  it('finishes what it was given when it closes, and then says that it is closed', async () => {
    const taken = stage.store.save('m-1', at(1));
    await stage.store.close();
    await taken;
    await expect(stage.store.load('m-1', FOLD)).rejects.toThrow(CheckpointStoreUnavailable);
    await expect(stage.store.save('m-1', at(2))).rejects.toThrow(CheckpointStoreUnavailable);
    await expect(stage.store.remove('m-1')).rejects.toThrow(CheckpointStoreUnavailable);
    await expect(stage.store.clear()).rejects.toThrow(CheckpointStoreUnavailable);
    await stage.store.close();
  });
}
