import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import { followUntil, NotSeenInTime } from './follow-until.js';

const event = (revision: number): StoredEvent => ({
  stream: 's',
  revision,
  type: 'happened',
  eventId: `e-${revision}`,
  position: `${revision}`,
  metadata: '{}',
  data: '{}',
  previousHash: '0'.repeat(64),
  hash: '0'.repeat(64),
});

type Follow = Pick<EventStore, 'follow'>;
const until = (signal: AbortSignal): Promise<void> => new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

describe('follow until', () => {
  let isStopped: boolean;
  /** Answers the pages, then waits for its end. */
  const following = (...pages: readonly (readonly StoredEvent[])[]): Follow => ({
    async *follow(after, signal) {
      for (const page of pages) yield page.filter(({ position }) => after === undefined || position > after);
      await until(signal);
    },
  });
  const noticing = (store: Follow): Follow => ({
    follow(after, signal) {
      signal.addEventListener('abort', () => (isStopped = true));
      return store.follow(after, signal);
    },
  });
  beforeEach(() => {
    isStopped = false;
  });

  it('answers what was seen once the predicate holds, and stops following', async () => {
    const store = noticing(following([event(0), event(1)], [event(2)], [event(3)]));
    const seen = await followUntil(store, (events) => events.length >= 3);
    expect(seen.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(isStopped).toBe(true);
  });

  it('begins after a position, and asks on an empty page too', async () => {
    const seen = await followUntil(following([event(0), event(1)], []), () => true, { after: '0' });
    expect(seen.map(({ revision }) => revision)).toEqual([1]);
    expect(await followUntil(following([]), () => true)).toEqual([]);
  });

  it('says what was seen instead', async () => {
    const pages = Array.from({ length: 25 }, (_, revision) => [event(revision)]);
    const late = followUntil(noticing(following(...pages)), () => false, { timeoutMilliseconds: 20 });
    await expect(late).rejects.toThrow(NotSeenInTime);
    await expect(late).rejects.toThrow(/25 events were seen, the last 20 of them:\n {2}s 5 happened\n(.*\n){18} {2}s 24 happened$/);
    expect(isStopped).toBe(true);
  });

  it('is not held up by a store that does not heed the signal, nor by one that ends', async () => {
    const deaf: Follow = { follow: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) }) };
    await expect(followUntil(deaf, () => false, { timeoutMilliseconds: 20 })).rejects.toThrow('0 events were seen');
    const ending: Follow = {
      async *follow() {
        yield [event(0)];
      },
    };
    await expect(followUntil(ending, () => false)).rejects.toThrow('s 0 happened');
  });

  it('throws what the store throws', async () => {
    const failing: Follow = {
      follow: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('disk full')) }) }),
    };
    await expect(followUntil(failing, () => true)).rejects.toThrow('disk full');
  });
});
