import { CheckpointStoreUnavailable, type Checkpoint, type CheckpointStore } from '../checkpoint-store.js';

export interface OpenedCheckpointStore {
  readonly store: CheckpointStore;
  remove(): Promise<void>;
}

const FOLD = 'fold-1';
const at = (revision: number, more: Partial<Checkpoint> = {}): Checkpoint => {
  return { revision, hash: `hash-${revision}`, fingerprint: FOLD, payload: `state at ${revision}`, ...more };
};

/** What every checkpoint store must do. */
export function checkpointStoreConformance(adapter: string, open: () => Promise<OpenedCheckpointStore>): void {
  describe(`${adapter} keeps checkpoints`, () => {
    let opened: OpenedCheckpointStore;
    let store: CheckpointStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(async () => {
      await store.close();
      await opened.remove();
    });

    it('gives back what was saved, bytes as bytes and text as text', async () => {
      await store.save('m-1', at(7, { payload: '额度 "state" \u0000' }));
      await store.save('m-2', at(0, { payload: Uint8Array.from([0, 1, 255]) }));
      await store.save('m-3', at(0, { payload: '' }));
      await store.save('m-4', at(0, { payload: new Uint8Array(0) }));
      expect(await store.load('m-1', FOLD)).toEqual(at(7, { payload: '额度 "state" \u0000' }));
      expect(await store.load('m-2', FOLD)).toEqual(at(0, { payload: Uint8Array.from([0, 1, 255]) }));
      expect((await store.load('m-3', FOLD))?.payload).toBe('');
      expect((await store.load('m-4', FOLD))?.payload).toEqual(new Uint8Array(0));
    });

    it('has nothing for a stream it was never given, nor for another fingerprint', async () => {
      await store.save('m-1', at(7));
      expect(await store.load('m-2', FOLD)).toBeUndefined();
      expect(await store.load('m-1', 'fold-2')).toBeUndefined();
      expect(await store.load('m-1', FOLD)).toEqual(at(7));
    });

    it('keeps the newest revision, whatever comes after it', async () => {
      await store.save('m-1', at(7));
      await store.save('m-1', at(9));
      await store.save('m-1', at(8));
      expect(await store.load('m-1', FOLD)).toEqual(at(9));
      await store.save('m-1', at(8, { fingerprint: 'fold-2' }));
      expect(await store.load('m-1', FOLD)).toEqual(at(9));
    });

    it('replaces a checkpoint of the same revision, so that another fingerprint can take over', async () => {
      await store.save('m-1', at(7));
      await store.save('m-1', at(7, { fingerprint: 'fold-2', payload: 'other' }));
      expect(await store.load('m-1', FOLD)).toBeUndefined();
      expect((await store.load('m-1', 'fold-2'))?.payload).toBe('other');
    });

    it('answers with what was saved in the same turn', async () => {
      const saved = [store.save('m-1', at(1)), store.save('m-1', at(3)), store.save('m-1', at(2)), store.save('m-2', at(5))];
      expect(await store.load('m-1', FOLD)).toEqual(at(3));
      await Promise.all(saved);
      const removed = [store.save('m-2', at(6)), store.remove('m-2')];
      expect(await store.load('m-2', FOLD)).toBeUndefined();
      await Promise.all(removed);
    });

    it('is not changed by who goes on writing into the bytes', async () => {
      const payload = Uint8Array.from([1, 2, 3]);
      await store.save('m-1', at(1, { payload }));
      payload[0] = 9;
      const first = await store.load('m-1', FOLD);
      expect(first?.payload).toEqual(Uint8Array.from([1, 2, 3]));
      (first!.payload as Uint8Array)[0] = 9;
      expect((await store.load('m-1', FOLD))?.payload).toEqual(Uint8Array.from([1, 2, 3]));
    });

    it('takes many at once', async () => {
      await Promise.all(Array.from({ length: 2_500 }, (_, index) => store.save(`m-${index}`, at(index))));
      for (const index of [0, 999, 1_000, 2_499]) expect(await store.load(`m-${index}`, FOLD)).toEqual(at(index));
    });

    it('removes one, or all; an older one may follow', async () => {
      await Promise.all([store.save('m-1', at(7)), store.save('m-2', at(7)), store.save('m-3', at(7))]);
      await store.remove('m-1');
      await store.remove('nobody');
      expect(await store.load('m-1', FOLD)).toBeUndefined();
      expect(await store.load('m-2', FOLD)).toEqual(at(7));
      await store.save('m-1', at(2));
      expect(await store.load('m-1', FOLD)).toEqual(at(2));
      await store.clear();
      for (const stream of ['m-1', 'm-2', 'm-3']) expect(await store.load(stream, FOLD)).toBeUndefined();
    });

    it('finishes what it was given when it closes, and then says that it is closed', async () => {
      const taken = store.save('m-1', at(1));
      await store.close();
      await taken;
      await expect(store.load('m-1', FOLD)).rejects.toThrow(CheckpointStoreUnavailable);
      await expect(store.save('m-1', at(2))).rejects.toThrow(CheckpointStoreUnavailable);
      await expect(store.remove('m-1')).rejects.toThrow(CheckpointStoreUnavailable);
      await expect(store.clear()).rejects.toThrow(CheckpointStoreUnavailable);
      await store.close();
    });
  });
}
