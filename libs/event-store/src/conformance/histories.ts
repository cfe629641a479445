import type { EventStore, HistoryPlace, StoredEvent } from '../event-store.js';
import { appendOf, type EventStoreStage } from './event-store-stage.js';

export function histories(stage: EventStoreStage): void {
  describe('histories', () => {
    const allAfter = async (store: EventStore, place?: HistoryPlace): Promise<StoredEvent[]> => {
      const all = [];
      for (let page = await store.histories(place); page.length > 0; page = await store.histories(page.at(-1))) {
        expect(page.length).toBeLessThanOrEqual(1_000);
        all.push(...page);
        if (all.length > 1_000_000) throw new Error('histories have no end');
      }
      return all;
    };
    /** A stream over more than a page between short ones; appended in another order than that of their names. */
    const stored = async (store: EventStore): Promise<{ readonly prefix: string; readonly events: readonly StoredEvent[] }> => {
      const prefix = stage.streamName();
      const lengths = { c: 2, a: 3, b: 900 };
      const events: StoredEvent[] = [];
      for (const [name, length] of Object.entries(lengths)) {
        events.push(...(await store.append(appendOf(`${prefix}-${name}`, undefined, length))));
      }
      events.push(...(await store.append(appendOf(`${prefix}-b`, events.at(-1), 400))));
      return {
        prefix,
        events: events.sort((one, other) => (one.stream < other.stream ? -1 : Number(one.stream > other.stream))),
      };
    };

    it('come stream after stream by name, each in its order, over more than a page', async () => {
      const store = await stage.open();
      const { prefix, events } = await stored(store);
      const found = (await allAfter(store)).filter(({ stream }) => stream.startsWith(prefix));
      expect(found).toEqual(events);
    });

    it('go on after any place, also one where nothing is', async () => {
      const store = await stage.open();
      const { prefix, events } = await stored(store);
      const revisionsAfter = async (name: string, revision: number): Promise<number> =>
        (await allAfter(store, { stream: `${prefix}-${name}`, revision })).filter(({ stream }) => stream.startsWith(prefix))
          .length;
      expect(await revisionsAfter('a', 0)).toBe(events.length - 1);
      expect(await revisionsAfter('a', 9)).toBe(events.length - 3);
      expect(await revisionsAfter('aa', 5)).toBe(events.length - 3);
      expect(await revisionsAfter('b', 1_200)).toBe(99 + 2);
      expect(await revisionsAfter('c', 1)).toBe(0);
    });
  });
}
