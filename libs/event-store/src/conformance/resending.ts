import { RevisionConflict, type Append } from '../event-store.js';
import { appendInSequence, appendOf, type EventStoreStage } from './event-store-stage.js';

export function resending(stage: EventStoreStage): void {
  describe('the identical append again', () => {
    it('answers as the first time and stores nothing', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      const [first] = await store.append(appendOf(stream));
      const append = appendOf(stream, first, 3);
      const stored = await store.append(append);
      expect(await store.append(append)).toEqual(stored);
      expect(await store.read(stream)).toHaveLength(4);
    });

    it('answers so through another instance, after the stream has grown, and for its first events', async () => {
      const store = await stage.open();
      const append = appendOf(stage.streamName(), undefined, 2);
      const stored = await store.append(append);
      await appendInSequence(store, append.stream, 3, stored[1]);
      const other = await stage.open();
      expect(await other.append(append)).toEqual(stored);
      expect(await other.read(append.stream)).toHaveLength(5);
    });

    it('answers so when both are under way at once', async () => {
      const store = await stage.open();
      const append = appendOf(stage.streamName(), undefined, 2);
      const [one, other] = await Promise.all([store.append(append), store.append(append)]);
      expect(one).toEqual(other);
      expect(await store.read(append.stream)).toHaveLength(2);
    });

    const others: Record<string, (append: Append) => Append> = {
      'other data': (append) => ({ ...append, events: append.events.map((event) => ({ ...event, data: '{"number":7}' })) }),
      'other metadata': (append) => ({ ...append, events: append.events.map((event) => ({ ...event, metadata: '{}' })) }),
      'another type': (append) => ({ ...append, events: append.events.map((event) => ({ ...event, type: 'other' })) }),
      'another last event': (append) => ({ ...append, events: [append.events[0]!, appendOf('').events[0]!] }),
      'one event more': (append) => ({ ...append, events: [...append.events, ...appendOf('').events] }),
      'another expected hash': (append) => ({ ...append, expected: { revision: 0, hash: 'b'.repeat(64) } }),
      'another expected revision': (append) => ({ ...append, expected: undefined }),
    };
    it.each(Object.entries(others))('is a conflict with %s', async (_case, alter) => {
      const store = await stage.open();
      const stream = stage.streamName();
      const [first] = await store.append(appendOf(stream));
      const append = appendOf(stream, first, 2);
      await store.append(append);
      await expect(store.append(alter(append))).rejects.toThrow(RevisionConflict);
      expect(await store.read(stream)).toHaveLength(3);
    });
  });
}
