import type { StoredEvent } from '../event-store.js';
import { appendInSequence, appendOf, type EventStoreStage } from './event-store-stage.js';
import { followUntil, untilCaughtUp } from './follow-until.js';

export function following(stage: EventStoreStage): void {
  describe('following', () => {
    it('gives everything from the beginning, each stream in its order', async () => {
      const store = await stage.open();
      const [one, other] = [stage.streamName('one'), stage.streamName('other')];
      const first = await store.append(appendOf(one, undefined, 2));
      const between = await store.append(appendOf(other));
      const last = await store.append(appendOf(one, first[1]));
      const followed = await followUntil(store, undefined, [one, other], untilCaughtUp);
      expect(followed).toEqual([...first, ...between, ...last]);
    });

    it('goes on after a position, in another instance too', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      const stored = await appendInSequence(store, stream, 6);
      const other = await stage.open();
      for (const [index, { position }] of stored.entries()) {
        expect(await followUntil(index % 2 === 0 ? store : other, position, [stream], untilCaughtUp)).toEqual(stored.slice(index + 1));
      }
    });

    it('resumes from a saved position after all was closed', async () => {
      const before = await stage.open();
      const stream = stage.streamName();
      const stored = await appendInSequence(before, stream, 4);
      const seen = await followUntil(before, undefined, [stream], (events) => events.length > 0);
      await before.close();
      const after = await stage.open();
      const more = await appendInSequence(after, stream, 2, stored.at(-1));
      const rest = await followUntil(after, seen.at(-1)!.position, [stream], untilCaughtUp);
      expect([...seen, ...rest]).toEqual([...stored, ...more]);
    });

    it('gives more than a page', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      const first = await store.append(appendOf(stream, undefined, 900));
      const second = await store.append(appendOf(stream, first.at(-1), 900));
      const followed = await followUntil(store, undefined, [stream], untilCaughtUp);
      expect(followed.map(({ revision }) => revision)).toEqual([...first, ...second].map(({ revision }) => revision));
    });
  });
  followingLive(stage);
}

function followingLive(stage: EventStoreStage): void {
  describe('following live', () => {
    it('goes on live after it has caught up, and says so again', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      const [first] = await store.append(appendOf(stream));
      const abort = new AbortController();
      const pages: (readonly StoredEvent[])[] = [];
      let expected = first;
      for await (const page of store.follow(first!.position, abort.signal)) {
        pages.push(page);
        if (pages.length === 5) abort.abort();
        else if (page.length === 0) [expected] = await store.append(appendOf(stream, expected));
      }
      expect(pages.map((page) => page.map(({ revision }) => revision))).toEqual([[], [1], [], [2], []]);
    });

    it('misses nothing that is stored while its reader is busy with a page', async () => {
      const store = await stage.open();
      const other = await stage.open();
      const stream = stage.streamName();
      const [first] = await store.append(appendOf(stream));
      const abort = new AbortController();
      const iterator = store.follow(first!.position, abort.signal)[Symbol.asyncIterator]();
      expect((await iterator.next()).value).toEqual([]);
      const [second] = await other.append(appendOf(stream, first));
      expect((await iterator.next()).value).toEqual([second]);
      abort.abort();
      expect((await iterator.next()).done).toBe(true);
    });
  });
}
