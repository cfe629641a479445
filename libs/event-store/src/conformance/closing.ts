import { EventStoreUnavailable } from '../event-store.js';
import { appendOf, type EventStoreStage } from './event-store-stage.js';

export function closing(stage: EventStoreStage): void {
  describe('closing', () => {
    it('stores what was asked before', async () => {
      const store = await stage.open();
      const streams = Array.from({ length: 30 }, (_, index) => stage.streamName(String(index)));
      const appends = streams.map((stream) => store.append(appendOf(stream)));
      await store.close();
      expect((await Promise.all(appends)).flat()).toHaveLength(30);
      const other = await stage.open();
      for (const stream of streams) expect(await other.read(stream)).toHaveLength(1);
    });

    it('makes every later call unavailable, and may be asked for twice', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      await store.append(appendOf(stream));
      await Promise.all([store.close(), store.close()]);
      await store.close();
      await expect(store.append(appendOf(stream))).rejects.toThrow(EventStoreUnavailable);
      await expect(store.read(stream)).rejects.toThrow(EventStoreUnavailable);
      await expect(store.readTexts(stream)).rejects.toThrow(EventStoreUnavailable);
      await expect(store.head(stream)).rejects.toThrow(EventStoreUnavailable);
      await expect(store.heads()).rejects.toThrow(EventStoreUnavailable);
      await expect(store.histories()).rejects.toThrow(EventStoreUnavailable);
      expect(() => store.follow(undefined, new AbortController().signal)).toThrow(EventStoreUnavailable);
    });
  });
}
