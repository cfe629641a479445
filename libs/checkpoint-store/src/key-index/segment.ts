import type { Instant } from '@limit-ledger/kernel';
import type { Page, PageStore } from '../pages/page-store.js';
import { BloomFilter } from './bloom-filter.js';
import { KeyEntries } from './key-entries.js';

export const BLOOM_PAGE = -1;
export const FENCES_PAGE = -2;
export const ENTRIES_A_PAGE = 256;

/** What a checkpoint tells of a segment. */
export interface SegmentSummary {
  readonly id: number;
  readonly family: string;
  /** How often what is in it was merged. */
  readonly level: number;
  readonly count: number;
  /** No event that it tells of was recorded later. */
  readonly newestTime: Instant;
}

/** Keys of one family of one stream, sorted for ever; in memory a filter, and the first hash of each page. */
export class Segment {
  constructor(
    readonly summary: SegmentSummary,
    readonly bloom: BloomFilter,
    readonly fences: Float64Array,
  ) {}

  /** Throws `PagesLost`. */
  static async open(store: PageStore, stream: string, summary: SegmentSummary): Promise<Segment> {
    const bloom = await store.page(stream, summary.id, BLOOM_PAGE);
    const fences = await store.page(stream, summary.id, FENCES_PAGE);
    return new Segment(summary, new BloomFilter(bloom), new Float64Array(fences.slice().buffer));
  }

  summaryPages(): readonly Page[] {
    const segment = this.summary.id;
    const fences = new Uint8Array(this.fences.buffer, this.fences.byteOffset, this.fences.byteLength);
    return [
      { segment, page: BLOOM_PAGE, bytes: this.bloom.bytes },
      { segment, page: FENCES_PAGE, bytes: fences },
    ];
  }

  /** The revisions that stand for the hash. Throws `PagesLost`. */
  async revisionsOf(store: PageStore, stream: string, hash: number): Promise<readonly number[]> {
    if (!this.bloom.mayHave(hash)) return [];
    const found: number[] = [];
    for (let page = this.pageOf(hash); page < this.fences.length && this.fences[page]! <= hash; page++) {
      const { hashes, revisions } = KeyEntries.read(await store.page(stream, this.summary.id, page));
      hashes.forEach((each, index) => each === hash && found.push(revisions[index]!));
    }
    return found;
  }

  /** The first page that may have it: equal hashes may begin on the page before the one that begins with it. */
  private pageOf(hash: number): number {
    let low = 0;
    let high = this.fences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.fences[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}
