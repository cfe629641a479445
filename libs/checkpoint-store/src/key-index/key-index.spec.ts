import * as fc from 'fast-check';
import { openPageStore } from '../pages/open-page-store.js';
import { PagesLost, type PageStore } from '../pages/page-store.js';
import { TraceLog } from '../traces/trace-log.js';
import { KeyIndex } from './key-index.js';
import type { SegmentSummary } from './segment.js';

const STREAM = 'm-1';
const TIME = '2026-03-01T00:00:00.000Z';

/** An index whose every change is committed at once. */
class Committed {
  private revision: number | undefined;
  index: KeyIndex;
  private summaries: readonly SegmentSummary[] = [];

  constructor(private readonly store: PageStore) {
    this.index = new KeyIndex(store, STREAM);
  }

  async seal(family: string, keys: ReadonlyMap<string, number>): Promise<void> {
    const { segment, pages } = this.index.seal(family, keys, TIME);
    await this.commit({ added: [segment], removed: [] }, pages);
    const merged = await this.index.merge();
    if (merged !== undefined) await this.commit(merged, []);
  }

  async reopen(): Promise<void> {
    this.index = await KeyIndex.open(this.store, STREAM, this.summaries);
  }

  private async commit(change: Parameters<KeyIndex['apply']>[0], pages: ReturnType<KeyIndex['seal']>['pages']): Promise<void> {
    this.summaries = this.index.summariesAfter(change);
    const revision = (this.revision ?? -1) + 1;
    const checkpoint = { revision, hash: '', fingerprint: '', payload: '' };
    const segmentsRemoved = change.removed.map(({ summary }) => summary.id);
    const moments = { momentsAdded: [], momentsRemoved: [], past: { recordedTime: TIME, payload: '', ...new TraceLog().handOut() } };
    expect(await this.store.commit({ stream: STREAM, base: this.revision, checkpoint, pages, segmentsRemoved, ...moments })).toBe(true);
    this.revision = revision;
    this.index.apply(change);
  }
}

describe('the index of keys', () => {
  it('finds each sealed key, the newest first, through merges and reopening', async () => {
    const keys = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 });
    const sealed = fc.array(fc.record({ family: fc.constantFrom('part', 'command'), keys }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(sealed, async (batches) => {
        const store = await openPageStore('memory:');
        const committed = new Committed(store);
        const model = new Map<string, number[]>();
        let revision = 0;
        for (const { family, keys } of batches) {
          const batch = new Map(keys.map((key) => [`key-${key}`, revision++]));
          for (const [key, at] of batch) model.set(`${family} ${key}`, [at, ...(model.get(`${family} ${key}`) ?? [])]);
          await committed.seal(family, batch);
        }
        await committed.reopen();
        for (const [familyAndKey, revisions] of model) {
          const [family = '', key = ''] = familyAndKey.split(' ');
          expect(committed.index.mayHave(family, key)).toBe(true);
          expect(await committed.index.revisionsOf(family, key)).toEqual(revisions);
        }
        expect(await committed.index.revisionsOf('part', 'never')).toEqual([]);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('finds all of a segment of many pages, and says of nearly all strangers that they are not there', async () => {
    const store = await openPageStore('memory:');
    const committed = new Committed(store);
    for (let batch = 0; batch < 4; batch++) {
      await committed.seal('part', new Map(Array.from({ length: 2_000 }, (_, index) => [`order-${batch * 2_000 + index}`, index])));
    }
    for (let key = 0; key < 8_000; key += 7) expect(await committed.index.revisionsOf('part', `order-${key}`)).toEqual([key % 2_000]);
    const strangers = Array.from({ length: 5_000 }, (_, index) => `stranger-${index}`);
    expect(strangers.filter((key) => committed.index.mayHave('part', key)).length).toBeLessThan(10);
  });

  it('says that pages are lost rather than that a key is not there', async () => {
    const store = await openPageStore('memory:');
    const committed = new Committed(store);
    await committed.seal('part', new Map([['order-1', 1]]));
    await store.remove(STREAM);
    await expect(committed.index.revisionsOf('part', 'order-1')).rejects.toThrow(PagesLost);
    await expect(committed.reopen()).rejects.toThrow(PagesLost);
  });
});
