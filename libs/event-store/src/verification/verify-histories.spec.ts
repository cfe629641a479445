import { appendOf } from '../conformance/event-store-stage.js';
import type { EventStore, StoredEvent } from '../event-store.js';
import { MemoryEventStore } from '../memory/memory-event-store.js';
import { MemoryStorage } from '../memory/memory-storage.js';
import type { AnchoredHead } from '../anchors/heads-format.js';
import { joinVerifications } from './store-verification.js';
import { verifyHistories } from './verify-histories.js';

describe('verifying all histories', () => {
  let storage: MemoryStorage;
  let store: EventStore;
  let anchored: readonly AnchoredHead[];
  beforeEach(async () => {
    storage = new MemoryStorage();
    store = new MemoryEventStore(storage);
    for (const [stream, length] of [
      ['a', 3],
      ['b', 1_500],
      ['c', 5],
      ['d', 1],
    ] as const) {
      for (let left = length, last: StoredEvent | undefined; left > 0; left -= 900) {
        last = (await store.append(appendOf(stream, last, Math.min(left, 900)))).at(-1);
      }
    }
    anchored = await store.heads();
  });

  const pagesOf = async function* (heads: readonly AnchoredHead[]): AsyncGenerator<readonly AnchoredHead[]> {
    for (const head of heads) yield* [[], [head]];
  };
  const against = (heads: readonly AnchoredHead[] = anchored): ReturnType<typeof verifyHistories> =>
    verifyHistories(store, { anchored: pagesOf(heads) });
  const change = (stream: string, edit: (events: StoredEvent[]) => StoredEvent[]): void => {
    storage.streams.set(stream, edit(storage.streams.get(stream)!));
  };

  it('finds nothing in what is whole, however far it went on after the anchor', async () => {
    const whole = { streams: 4, events: 1_509, brokenStreams: 0, broken: [] };
    let heard = 0;
    expect(await verifyHistories(store, { onEvents: (count) => (heard += count) })).toEqual(whole);
    expect(heard).toBe(1_509);
    expect(await against()).toEqual(whole);
    await store.append(appendOf('a', anchored[0], 4));
    await store.append(appendOf('bb', undefined, 2));
    expect(await against()).toEqual({ ...whole, streams: 5, events: 1_515 });
  });

  it('names every broken chain, at its first event that does not hold', async () => {
    change('a', (events) => events.with(1, { ...events[1]!, data: '{}' }));
    change('b', (events) => events.toSpliced(1_203, 1));
    change('c', (events) => events.with(0, { ...events[0]!, previousHash: 'f'.repeat(64) }));
    expect(await against()).toEqual({
      streams: 4,
      events: 1 + 1_203 + 0 + 1,
      brokenStreams: 3,
      broken: [
        { stream: 'a', revision: 1, reason: 'altered' },
        { stream: 'b', revision: 1_203, reason: 'missing' },
        { stream: 'c', revision: 0, reason: 'unlinked' },
      ],
    });
  });

  it('shows a cut tail, a removed stream and a rewritten history only beside an anchor', async () => {
    change('b', (events) => events.slice(0, 1_499));
    storage.streams.delete('a');
    storage.streams.delete('d');
    const other = new MemoryStorage();
    await new MemoryEventStore(other).append(appendOf('c', undefined, 7));
    storage.streams.set('c', other.streams.get('c')!);
    expect(await verifyHistories(store)).toMatchObject({ streams: 2, brokenStreams: 0 });
    expect((await against()).broken).toEqual([
      { stream: 'a', revision: 0, reason: 'stream-removed' },
      { stream: 'b', revision: 1_499, reason: 'tail-cut' },
      { stream: 'c', revision: 4, reason: 'rewritten' },
      { stream: 'd', revision: 0, reason: 'stream-removed' },
    ]);
  });

  it('gives part by part what it gives at once', async () => {
    change('b', (events) => events.slice(0, 10));
    storage.streams.delete('d');
    const part = (after: string | undefined, until: string | undefined): ReturnType<typeof verifyHistories> =>
      verifyHistories(store, {
        after,
        until,
        anchored: pagesOf(anchored.filter(({ stream }) => stream > (after ?? '') && (until === undefined || stream <= until))),
      });
    const parts = [await part(undefined, 'a'), await part('a', 'b'), await part('b', 'bb'), await part('bb', undefined)];
    expect(joinVerifications(parts)).toEqual(await against());
  });

  it('lists a thousand and counts the rest', async () => {
    for (const [name, events] of Array.from(
      { length: 1_001 },
      (_, index) => [`e-${index}`, storage.streams.get('c')!] as const,
    )) {
      storage.streams.set(
        name,
        events.map((event) => ({ ...event, stream: name })),
      );
    }
    const { brokenStreams, broken } = await verifyHistories(store);
    expect(brokenStreams).toBe(1_001);
    expect(broken).toHaveLength(1_000);
  });
});
