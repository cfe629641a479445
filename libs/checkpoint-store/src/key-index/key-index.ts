import { randomInt } from 'node:crypto';
import type { Instant } from '@limit-ledger/kernel';
import type { Page, PageStore } from '../pages/page-store.js';
import { KeyEntries } from './key-entries.js';
import { keyHash } from './key-hash.js';
import { mergeSegments } from './merge-segments.js';
import { Segment, type SegmentSummary } from './segment.js';
import { SegmentWriter } from './segment-writer.js';

/** Segments of one level that are merged into one of the next. */
const MERGED_AT_A_TIME = 4;
const LARGEST_ID = 2 ** 48 - 1;

/** A new segment, and the pages that a commit has to bring with it. */
export interface Sealed {
  readonly segment: Segment;
  readonly pages: readonly Page[];
}

/** What a commit changes in an index. */
export interface IndexChange {
  readonly added: readonly Segment[];
  readonly removed: readonly Segment[];
}

/**
 * Where the keys of one stream stand, by families of keys: sealed segments, each in memory as a filter of two or three bytes a key.
 * It never misses a key that was sealed; what it finds may be of another key.
 */
export class KeyIndex {
  private segments: readonly Segment[] = [];

  constructor(
    private readonly store: PageStore,
    private readonly stream: string,
  ) {}

  /** Throws `PagesLost`. */
  static async open(store: PageStore, stream: string, summaries: readonly SegmentSummary[]): Promise<KeyIndex> {
    const index = new KeyIndex(store, stream);
    const segments: Segment[] = [];
    for (const summary of summaries) segments.push(await Segment.open(store, stream, summary));
    index.segments = segments;
    return index;
  }

  mayHave(family: string, key: string): boolean {
    if (this.segments.length === 0) return false;
    const hash = keyHash(key);
    return this.segments.some(({ summary, bloom }) => summary.family === family && bloom.mayHave(hash));
  }

  /** Where the key may stand, the newest first. Throws `PagesLost`. */
  async revisionsOf(family: string, key: string): Promise<readonly number[]> {
    const hash = keyHash(key);
    const found: number[] = [];
    for (const segment of this.segments) {
      if (segment.summary.family === family) found.push(...(await segment.revisionsOf(this.store, this.stream, hash)));
    }
    return found.sort((one, other) => other - one);
  }

  seal(family: string, keys: ReadonlyMap<string, number>, newestTime: Instant): Sealed {
    const summary = { id: newId(), family, level: 0, count: keys.size, newestTime };
    return SegmentWriter.whole(summary, KeyEntries.of(keys, keys.size));
  }

  /** The segments as a commit leaves them. */
  summariesAfter({ added, removed }: IndexChange): readonly SegmentSummary[] {
    return [...this.segments.filter((each) => !removed.includes(each)), ...added].map(({ summary }) => summary);
  }

  apply({ added, removed }: IndexChange): void {
    this.segments = [...this.segments.filter((each) => !removed.includes(each)), ...added];
  }

  /** Those of a family that tell of nothing recorded since. */
  olderThan(family: string, oldest: Instant): readonly Segment[] {
    return this.segments.filter(({ summary }) => summary.family === family && summary.newestTime < oldest);
  }

  /** Merges what is due for it, into a change to be committed; `undefined` when nothing is. Throws `PagesLost`. */
  async merge(): Promise<IndexChange | undefined> {
    const removed = this.due();
    if (removed === undefined) return undefined;
    const summaries = removed.map(({ summary }) => summary);
    const { family, level } = summaries[0]!;
    const count = summaries.reduce((sum, each) => sum + each.count, 0);
    const newestTime = summaries.reduce((newest, each) => (each.newestTime > newest ? each.newestTime : newest), '');
    const merged = await mergeSegments(this.store, this.stream, removed, { id: newId(), family, level: level + 1, count, newestTime });
    return { added: [merged], removed };
  }

  private due(): readonly Segment[] | undefined {
    const tiers = new Map<string, Segment[]>();
    for (const segment of this.segments) {
      const tier = `${segment.summary.family} ${segment.summary.level}`;
      const same = tiers.get(tier) ?? [];
      if (same.push(segment) === MERGED_AT_A_TIME) return same;
      tiers.set(tier, same);
    }
    return undefined;
  }
}

/** By chance, so that two writers of one stream never write the same pages. */
const newId = (): number => randomInt(LARGEST_ID);
