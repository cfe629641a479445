import type { EventStore, StoredEvent } from '../event-store.js';
import { appendInSequence, appendOf, type EventStoreStage } from './event-store-stage.js';
import { followUntil } from './follow-until.js';

const STREAMS = 10;
const EVENTS_A_STREAM = 30;

export function followingTwoWriters(stage: EventStoreStage): void {
  describe('following two writers', () => {
    it('loses nothing and doubles nothing, whichever instance it follows', async () => {
      const stores = [await stage.open(), await stage.open()] as const;
      const streams = Array.from({ length: STREAMS }, (_, index) => stage.streamName(String(index)));
      const [start] = await stores[0].append(appendOf(stage.streamName('start')));
      const total = STREAMS * EVENTS_A_STREAM;
      const follow = (store: EventStore): Promise<readonly StoredEvent[]> =>
        followUntil(store, start!.position, streams, (events) => events.length >= total);
      const writes = streams.map((stream, index) => appendInSequence(stores[index % 2]!, stream, EVENTS_A_STREAM));
      const [one, other, ...written] = await Promise.all([follow(stores[0]), follow(stores[1]), ...writes]);
      expect(one).toEqual(other);
      expect(new Set(one.map(({ eventId }) => eventId)).size).toBe(total);
      for (const [index, stream] of streams.entries()) {
        expect(one.filter((event) => event.stream === stream)).toEqual(written[index]);
      }
    });

    it('ends when its signal aborts or its store closes, also while it waits', async () => {
      const [one, other] = [await stage.open(), await stage.open()];
      const abort = new AbortController();
      const caughtUp = Promise.withResolvers<void>();
      let waiting = 2;
      const follow = async (store: EventStore, signal: AbortSignal): Promise<string> => {
        for await (const page of store.follow(undefined, signal)) if (page.length === 0 && --waiting === 0) caughtUp.resolve();
        return 'ended';
      };
      const follows = [follow(one, abort.signal), follow(other, new AbortController().signal)];
      await caughtUp.promise;
      abort.abort();
      expect(await follows[0]).toBe('ended');
      await other.close();
      expect(await follows[1]).toBe('ended');
      expect(await follow(one, AbortSignal.abort())).toBe('ended');
    });
  });
}
