import type { EventStore } from '../event-store.js';
import { appendOf, type EventStoreStage } from './event-store-stage.js';

export function heading(stage: EventStoreStage): void {
  describe('heads', () => {
    const allHeads = async (store: EventStore): Promise<Awaited<ReturnType<EventStore['heads']>>> => {
      const all = [];
      for (let page = await store.heads(); page.length > 0; page = await store.heads(page.at(-1)!.stream)) all.push(...page);
      return all;
    };

    it('are the last events, and nothing where there is no stream', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      expect(await store.head(stream)).toBeUndefined();
      const stored = await store.append(appendOf(stream, undefined, 3));
      expect(await store.head(stream)).toEqual({ revision: 2, hash: stored[2]!.hash });
      const [next] = await store.append(appendOf(stream, stored[2]));
      expect(await store.head(stream)).toEqual({ revision: 3, hash: next!.hash });
    });

    it('stay away for a stream to which only conflicts were sent', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      await expect(store.append(appendOf(stream, { revision: 3, hash: 'c'.repeat(64) }))).rejects.toThrow();
      expect(await store.head(stream)).toBeUndefined();
      expect((await allHeads(store)).filter((head) => head.stream === stream)).toEqual([]);
    });

    it('come in pages by name, every stream once', async () => {
      const store = await stage.open();
      const prefix = stage.streamName();
      const names = Array.from({ length: 1_203 }, (_, index) => `${prefix}-${String(index).padStart(4, '0')}`);
      const shuffled = names.map((_, index) => names[(index * 500) % names.length]!);
      const stored = await Promise.all(shuffled.map((stream, index) => store.append(appendOf(stream, undefined, 1 + (index % 2)))));
      const expected = stored
        .map((events) => events.at(-1)!)
        .map(({ stream, revision, hash }) => ({ stream, revision, hash }))
        .sort((one, other) => (one.stream < other.stream ? -1 : 1));
      expect((await allHeads(store)).filter(({ stream }) => stream.startsWith(prefix))).toEqual(expected);
      expect((await store.heads()).length).toBeLessThanOrEqual(1_000);
    });
  });
}
