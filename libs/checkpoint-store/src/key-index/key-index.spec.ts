import { jest } from '@jest/globals';
import * as fc from 'fast-check';
import { PagesLost, type CheckpointStore, type SealedKeys, type SegmentSummary } from '../checkpoint-store.js';
import { MemoryCheckpointStore } from '../memory/memory-checkpoint-store.js';
import { TraceLog } from '../traces/trace-log.js';
import { FilterCache } from './filter-cache.js';
import { KeyIndex, type IndexChange } from './key-index.js';

const STREAM = 'm-1';
const TIME = '2026-03-01T00:00:00.000Z';

/** An index whose every change is committed at once. */
class Committed {
  private revision: number | undefined;
  index: KeyIndex;
  private summaries: readonly SegmentSummary[] = [];

  constructor(
    private readonly store: CheckpointStore,
    readonly cache = new FilterCache(1_000_000),
  ) {
    this.index = new KeyIndex(store, STREAM, cache);
  }

  async seal(family: string, keys: ReadonlyMap<string, number>): Promise<void> {
    const sealed = this.index.seal(family, keys, keys.size, TIME);
    await this.commit({ added: [sealed.segment], removed: [] }, [sealed], []);
    const change = await this.index.merge();
    if (change !== undefined) await this.commit(change, [], change.added);
  }

  reopen(): void {
    this.index = new KeyIndex(this.store, STREAM, this.cache, this.index.seed, this.summaries);
  }

  private async commit(change: IndexChange, sealed: readonly SealedKeys[], merged: readonly SegmentSummary[]): Promise<void> {
    this.summaries = this.index.summariesAfter(change);
    const revision = (this.revision ?? -1) + 1;
    const commit = {
      stream: STREAM,
      base: this.revision,
      checkpoint: { revision, hash: '', fingerprint: '', payload: '' },
      past: { recordedTime: TIME, payload: '', ...new TraceLog().handOut() },
      sealed,
      merged: merged.map(({ id }) => id),
      removed: change.removed.map(({ id }) => id),
      momentsAdded: [],
      momentsRemoved: [],
    };
    expect(await this.store.commit(commit)).toBe(true);
    this.revision = revision;
    this.index.apply(change);
  }
}

const keysOf = (batch: number, count: number): Map<string, number> =>
  new Map(Array.from({ length: count }, (_, index) => [`order-${batch * count + index}`, index]));

describe('the index of keys', () => {
  it('finds each sealed key, the newest first, through merges and reopening, with hardly any filter in memory', async () => {
    const keys = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 });
    const sealed = fc.array(fc.record({ family: fc.constantFrom('part', 'command'), keys }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(sealed, fc.constantFrom(0, 700, 1_000_000), async (batches, filterBytes) => {
        const committed = new Committed(new MemoryCheckpointStore(), new FilterCache(filterBytes));
        const model = new Map<string, number[]>();
        let revision = 0;
        for (const { family, keys } of batches) {
          const batch = new Map(keys.map((key) => [`key-${key}`, revision++]));
          for (const [key, at] of batch) model.set(`${family} ${key}`, [at, ...(model.get(`${family} ${key}`) ?? [])]);
          await committed.seal(family, batch);
        }
        committed.reopen();
        for (const [familyAndKey, revisions] of model) {
          const [family = '', key = ''] = familyAndKey.split(' ');
          expect(committed.index.mayHave(family, key)).toBe(true);
          expect(await committed.index.revisionsOf(family, key)).toEqual(revisions);
          expect(committed.index.mayHave(family, key)).toBe(true);
          expect(committed.cache.bytes).toBeLessThanOrEqual(filterBytes);
        }
        expect(await committed.index.revisionsOf('part', 'never')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds all of segments of many pages, and says of nearly all strangers that they are not there once it has looked', async () => {
    const committed = new Committed(new MemoryCheckpointStore());
    for (let batch = 0; batch < 5; batch++) await committed.seal('part', keysOf(batch, 2_000));
    for (let key = 0; key < 10_000; key += 7)
      expect(await committed.index.revisionsOf('part', `order-${key}`)).toEqual([key % 2_000]);
    const strangers = Array.from({ length: 5_000 }, (_, index) => `stranger-${index}`);
    expect(strangers.filter((key) => committed.index.mayHave('part', key)).length).toBeLessThan(15);
    expect(committed.index.mayHave('command', 'order-1')).toBe(false);
  });

  it('has no more of the filters in memory than it may, and keeps what is looked at', async () => {
    const store = new MemoryCheckpointStore();
    const page = jest.spyOn(store, 'page');
    const committed = new Committed(store, new FilterCache(3 * 4_400));
    await committed.seal('part', keysOf(0, 20_000));
    await committed.index.revisionsOf('part', 'stranger');
    for (let key = 0; key < 100; key++) {
      expect(committed.index.mayHave('part', 'stranger')).toBe(false);
      await committed.index.revisionsOf('part', `stranger-${key}`);
      expect(committed.cache.bytes).toBeLessThanOrEqual(3 * 4_400);
    }
    expect(page.mock.calls.length).toBeGreaterThan(50);
  });

  it('brings in more at a time the more is asked about, as long as there is room', async () => {
    const store = new MemoryCheckpointStore();
    const committed = new Committed(store);
    await committed.seal('part', keysOf(0, 100_000));
    const page = jest.spyOn(store, 'page');
    let bringIns = 0;
    for (let key = 0; key < 1_000; key++) {
      const before = page.mock.calls.filter(([, , number]) => number < 0).length;
      await committed.index.revisionsOf('part', `stranger-${key}`);
      if (page.mock.calls.filter(([, , number]) => number < 0).length > before) bringIns++;
    }
    const blocks = page.mock.calls.filter(([, , number]) => number < 0).map(([, , number]) => number);
    expect(new Set(blocks).size).toBe(blocks.length);
    expect(bringIns).toBeLessThan(blocks.length / 2);
  });

  it('says that pages are lost rather than that a key is not there', async () => {
    const store = new MemoryCheckpointStore();
    const committed = new Committed(store);
    await committed.seal('part', new Map([['order-1', 1]]));
    await store.remove(STREAM);
    expect(committed.index.mayHave('part', 'order-1')).toBe(true);
    await expect(committed.index.revisionsOf('part', 'order-1')).rejects.toThrow(PagesLost);
  });

  it('merges small segments while a long merge of larger ones is under way, and none of them twice', async () => {
    const store = new MemoryCheckpointStore();
    const index = new KeyIndex(store, STREAM, new FilterCache(0));
    const addAtLevel = (level: number, ids: readonly number[]): void =>
      index.apply({ added: ids.map((id) => ({ id, family: 'part', level, count: 10, newestTime: TIME })), removed: [] });
    let finish = (): void => undefined;
    const isFinished = new Promise<void>((resolve) => (finish = resolve));
    const asked: (readonly number[])[] = [];
    jest.spyOn(store, 'merge').mockImplementation((_stream, segments, { level }) => {
      asked.push(segments.map(({ id }) => id));
      return level === 2 ? isFinished : Promise.resolve();
    });
    addAtLevel(1, [11, 12, 13, 14, 15]);
    const long = index.merge();
    addAtLevel(0, [1, 2, 3, 4]);
    const short = await index.merge();
    expect(await index.merge()).toBeUndefined();
    index.apply(short!);
    expect(await index.merge()).toBeUndefined();
    finish();
    index.apply((await long)!);
    expect(asked).toEqual([
      [11, 12, 13, 14],
      [1, 2, 3, 4],
    ]);
  });

  it('merges again what could not be merged', async () => {
    const store = new MemoryCheckpointStore();
    const committed = new Committed(store);
    const merge = jest.spyOn(store, 'merge').mockRejectedValueOnce(new PagesLost('page 0'));
    for (let batch = 0; batch < 3; batch++) await committed.seal('part', keysOf(batch, 10));
    await expect(committed.seal('part', keysOf(3, 10))).rejects.toThrow(PagesLost);
    await committed.seal('part', keysOf(4, 10));
    expect(merge).toHaveBeenCalledTimes(2);
    expect(await committed.index.revisionsOf('part', 'order-7')).toEqual([7]);
  });
});
