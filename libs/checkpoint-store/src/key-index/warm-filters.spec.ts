import { jest } from '@jest/globals';
import { PagesLost, type SegmentSummary } from '../checkpoint-store.js';
import { MemoryCheckpointStore } from '../memory/memory-checkpoint-store.js';
import { FilterCache } from './filter-cache.js';
import { keyHash } from './key-hash.js';
import { KeyIndex } from './key-index.js';
import { shapeOf } from './segment-shape.js';
import { SegmentWriter, type Page } from './segment-writer.js';

const STREAM = 'm-1';
const TIME = '2026-03-01T00:00:00.000Z';
const SEED = 7;
const BYTES_OF_ONE_BLOCK = 4_096 + 256;

const segmentOf = (id: number, count: number): SegmentSummary => ({
  id,
  family: 'part',
  level: 0,
  count,
  newestTime: TIME,
});

/** A store of segments of the keys `key-0`, `key-1` and so on. */
function storeOf(segments: readonly SegmentSummary[]) {
  const store = new MemoryCheckpointStore();
  const pages = new Map(segments.map((segment) => [segment.id, pagesOf(segment)]));
  const page = jest.spyOn(store, 'page').mockImplementation(async (_stream, segment, wanted) => {
    const found = pages.get(segment)?.find(({ page }) => page === wanted);
    if (found === undefined) throw new PagesLost(`page ${wanted}`);
    return found.bytes;
  });
  return { store, page };
}

function pagesOf(segment: SegmentSummary): readonly Page[] {
  const writer = new SegmentWriter(segment.count);
  const hashes = Array.from({ length: segment.count }, (_, key) => keyHash(`key-${key}`, SEED)).sort(
    (one, other) => one - other,
  );
  for (const hash of hashes) writer.add(hash, 1);
  return writer.end();
}

const strangersIn = (index: KeyIndex): number =>
  Array.from({ length: 20_000 }, (_, key) => index.mayHave('part', `stranger-${key}`)).filter((each) => each).length;

describe('filters that are in memory before they are asked', () => {
  it('tell at once of nearly all strangers that they are not there', async () => {
    const segment = segmentOf(1, 50_000);
    const { store } = storeOf([segment]);
    const index = new KeyIndex(store, STREAM, new FilterCache(1_000_000), SEED);
    await index.warmUp([segment]);
    index.apply({ added: [segment], removed: [] });
    expect(strangersIn(index)).toBeLessThan(5);
    for (let key = 0; key < 50_000; key++) if (!index.mayHave('part', `key-${key}`)) throw new Error(`key-${key} is missed`);
  });

  it('are brought in for what a merge wrote', async () => {
    const segments = [1, 2, 3, 4].map((id) => segmentOf(id, 100));
    const merged = { ...segmentOf(0, 400), level: 1 };
    const { store, page } = storeOf(segments);
    const index = new KeyIndex(store, STREAM, new FilterCache(1_000_000), SEED, segments);
    jest.spyOn(store, 'merge').mockImplementation(async (_stream, _segments, into) => {
      Object.assign(merged, into);
      const its = pagesOf(into);
      page.mockImplementation(async (_, __, wanted) => its.find((each) => each.page === wanted)!.bytes);
    });
    const change = await index.merge();
    index.apply(change!);
    expect(merged.count).toBe(400);
    expect(strangersIn(index)).toBe(0);
  });

  it('leave the memory with their segments', async () => {
    const [one, other] = [segmentOf(1, 2_000), segmentOf(2, 2_000)];
    const { store } = storeOf([one, other]);
    const cache = new FilterCache(1_000_000);
    const index = new KeyIndex(store, STREAM, cache, SEED);
    await index.warmUp([one, other]);
    index.apply({ added: [one, other], removed: [] });
    expect(cache.bytes).toBe(4 * BYTES_OF_ONE_BLOCK);
    index.apply({ added: [], removed: [one] });
    expect(cache.bytes).toBe(2 * BYTES_OF_ONE_BLOCK);
    index.apply({ added: [], removed: [other] });
    expect(cache.bytes).toBe(0);
  });

  it('push out no more than a few others where there is no room, and what can not be read is read later', async () => {
    const segment = segmentOf(1, 100_000);
    const { store, page } = storeOf([segment]);
    const small = new KeyIndex(store, STREAM, new FilterCache(10 * BYTES_OF_ONE_BLOCK), SEED);
    await small.warmUp([segment]);
    expect(shapeOf(segment.count).blocks).toBe(74);
    expect(page).toHaveBeenCalledTimes(16);
    const index = new KeyIndex(store, STREAM, new FilterCache(1_000_000), SEED);
    page.mockRejectedValueOnce(new PagesLost('page -1'));
    await index.warmUp([segment]);
    index.apply({ added: [segment], removed: [] });
    expect(index.mayHave('part', 'stranger')).toBe(true);
    expect(await index.revisionsOf('part', 'stranger')).toEqual([]);
  });

  it('are laid out as whoever reads them believes', () => {
    // Changed? Another version of the product would miss keys of what this one has kept, and the other way round: raise `FOLD_VERSION`.
    expect([5_000, 4_000_000].map(shapeOf)).toEqual([
      { pages: 23, blocks: 4, bytesABlock: 4_096 },
      { pages: 17_858, blocks: 1_465, bytesABlock: 4_096 },
    ]);
  });
});
