import { RevisionConflict, type Append, type EventStore, type Head } from '../event-store.js';
import { appendInSequence, appendOf, type EventStoreStage } from './event-store-stage.js';

export function conflicting(stage: EventStoreStage): void {
  describe('conflicting', () => {
    const expectConflict = async (store: EventStore, append: Append, actual: Head | undefined): Promise<void> => {
      const before = await store.read(append.stream);
      const error = await store.append(append).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(RevisionConflict);
      expect(error).toMatchObject({ stream: append.stream, expected: append.expected, actual });
      expect(await store.read(append.stream)).toEqual(before);
    };

    it.each([
      ['an earlier revision', 0, 0],
      ['the right revision with the hash of another', 1, 0],
      ['the right hash with another revision', 0, 1],
    ])('names the head when %s was expected', async (_case, revision, hashOf) => {
      const store = await stage.open();
      const stream = stage.streamName();
      const stored = await appendInSequence(store, stream, 2);
      const actual = { revision: 1, hash: stored[1]!.hash };
      await expectConflict(store, appendOf(stream, { revision, hash: stored[hashOf]!.hash }, 2), actual);
    });

    it('names the head when no stream was expected', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      const [first] = await store.append(appendOf(stream));
      await expectConflict(store, appendOf(stream), { revision: 0, hash: first!.hash });
    });

    it('says that there is no stream where one was expected', async () => {
      const store = await stage.open();
      await expectConflict(store, appendOf(stage.streamName(), { revision: 0, hash: 'a'.repeat(64) }), undefined);
    });

    it('says where the stream stands when a later revision was expected', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      const [first] = await store.append(appendOf(stream));
      await expectConflict(store, appendOf(stream, { revision: 1, hash: first!.hash }), { revision: 0, hash: first!.hash });
    });

    it('stores nothing of an append that conflicts, and all of those beside it', async () => {
      const store = await stage.open();
      const streams = Array.from({ length: 20 }, (_, index) => stage.streamName(String(index)));
      const taken = streams[7]!;
      await store.append(appendOf(taken));
      const outcomes = await Promise.allSettled(streams.map((stream) => store.append(appendOf(stream, undefined, 3))));
      expect(outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([7]);
      for (const stream of streams) expect(await store.read(stream)).toHaveLength(stream === taken ? 1 : 3);
    });
  });
}
