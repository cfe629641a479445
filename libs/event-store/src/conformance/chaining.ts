import { eventHash, ZERO_HASH } from '../chain.js';
import type { StoredEvent } from '../event-store.js';
import { verifyChain, verifyStream } from '../verify-chain.js';
import { appendInSequence, appendOf, type EventStoreStage } from './event-store-stage.js';

export function chaining(stage: EventStoreStage): void {
  describe('the chain', () => {
    const storedChain = async (): Promise<readonly StoredEvent[]> => {
      const store = await stage.open();
      const stream = stage.streamName();
      const first = await store.append(appendOf(stream, undefined, 3));
      await appendInSequence(store, stream, 3, first.at(-1));
      return await store.read(stream);
    };

    it('links every event to the one before, over the texts as they are read', async () => {
      let previousHash = ZERO_HASH;
      for (const event of await storedChain()) {
        expect(event.previousHash).toBe(previousHash);
        expect(event.hash).toBe(eventHash(previousHash, event.stream, event.revision, event));
        previousHash = event.hash;
      }
    });

    it('is verified over more than a page, and for a stream that does not exist', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      expect(await verifyStream(store, stream)).toMatchObject({ intact: true, events: 0, head: undefined });
      const first = await store.append(appendOf(stream, undefined, 800));
      const last = (await store.append(appendOf(stream, first.at(-1), 400))).at(-1)!;
      expect(await verifyStream(store, stream)).toMatchObject({ intact: true, events: 1_200, head: { revision: 1_199, hash: last.hash } });
    });

    const tampering: Record<string, (events: readonly StoredEvent[]) => readonly StoredEvent[]> = {
      change: (events) => events.with(2, { ...events[2]!, data: '{"number":99}' }),
      drop: (events) => events.toSpliced(2, 1),
      swap: (events) => events.with(2, events[3]!).with(3, events[2]!),
      insert: (events) => events.toSpliced(2, 0, { ...events[1]!, revision: 2 }),
    };
    it.each(Object.entries(tampering))('shows a %s', async (_case, tamper) => {
      const events = await storedChain();
      const stream = events[0]!.stream;
      expect(await verifyChain(stream, [tamper(events)])).toMatchObject({ intact: false, brokenAt: 2, events: 2 });
      expect(await verifyChain(stream, tamper(events).map((event) => [event]))).toMatchObject({ intact: false, brokenAt: 2 });
    });
  });
}
