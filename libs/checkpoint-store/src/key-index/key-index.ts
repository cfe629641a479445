import { randomInt } from 'node:crypto';
import type { Instant } from '@limit-ledger/kernel';
import type { CheckpointStore, SealedKeys, SegmentSummary } from '../checkpoint-store.js';
import type { FilterCache } from './filter-cache.js';
import { keyHash } from './key-hash.js';
import { NotedFamilies } from './noted-families.js';
import { Segment } from './segment.js';

/** Segments of one level that are merged into one of the next. */
const MERGED_AT_A_TIME = 4;
const LARGEST_ID = 2 ** 48 - 1;

/** What a commit changes in an index. */
export interface IndexChange {
  readonly added: readonly SegmentSummary[];
  readonly removed: readonly SegmentSummary[];
}

/**
 * Where the keys of one stream stand, by families of keys: sealed segments, of which nothing has to be in memory, and what was
 * noted since. It never misses a key that was sealed or noted; what it finds may be of another key.
 */
export class KeyIndex {
  private segments: readonly Segment[] = [];
  /** Ids of those that are being merged, or were and no commit tells of it yet. */
  private readonly claimed = new Set<number>();
  /** Segments that no commit has told of yet, whose filters are in memory already. */
  private readonly warm = new Map<number, Segment>();
  private readonly families = new Map<string, readonly Segment[]>();
  private readonly noted = new NotedFamilies();

  /** `seed` is that of the hashes that the segments hold. */
  constructor(
    private readonly store: CheckpointStore,
    private readonly stream: string,
    private readonly cache: FilterCache,
    readonly seed = randomInt(2 ** 32),
    summaries: readonly SegmentSummary[] = [],
  ) {
    this.apply({ added: summaries, removed: [] });
  }

  /** `false` when the key is not there; `true` when it may be, or only reading can tell. */
  mayHave(family: string, key: string): boolean {
    const hash = keyHash(key, this.seed);
    const segments = this.families.get(family);
    if (segments !== undefined) for (const segment of segments) if (segment.mayHave(hash)) return true;
    return this.noted.revisionsOf(family, hash).length > 0;
  }

  /** Where the key may stand, the newest first. Throws `PagesLost`. */
  async revisionsOf(family: string, key: string): Promise<readonly number[]> {
    const hash = keyHash(key, this.seed);
    const found = [...this.noted.revisionsOf(family, hash)];
    for (const segment of this.families.get(family) ?? []) {
      if (segment.mayHave(hash)) found.push(...(await segment.revisionsOf(this.store, this.stream, hash)));
    }
    return found.sort((one, other) => other - one);
  }

  /** Notes a key: it is in the index from now on, and to be sealed with those of its family. */
  note(family: string, key: string, revision: number): void {
    this.noted.note(family, keyHash(key, this.seed), revision);
  }

  /** How many keys of a family are to be sealed. */
  countNoted(family: string): number {
    return this.noted.countOf(family);
  }

  /**
   * A new segment, of the keys and what was noted of their family; it is in the index once it is added, by the commit that
   * keeps it. To be settled before the next one of the family.
   */
  seal(
    family: string,
    keys: Iterable<readonly [key: string, revision: number]>,
    count: number,
    newestTime: Instant,
  ): SealedKeys {
    const noted = this.noted.handOut(family);
    let index = noted.count;
    const all = index + count;
    const hashes = new Float64Array(all);
    const revisions = new Float64Array(all);
    noted.copyTo(hashes, revisions);
    for (const [key, revision] of keys) {
      hashes[index] = keyHash(key, this.seed);
      revisions[index++] = revision;
    }
    return { segment: { id: newId(), family, level: 0, count: all, newestTime }, hashes, revisions };
  }

  /** Whether what was noted and sealed is kept now. */
  settle(areKept: boolean): void {
    this.noted.settle(areKept);
  }

  /** The segments as a commit leaves them. */
  summariesAfter({ added, removed }: IndexChange): readonly SegmentSummary[] {
    return [...this.without(removed).map(({ summary }) => summary), ...added];
  }

  /**
   * Brings the filters of segments that are written into memory before they are asked: of one that is not there every key has
   * to be read. Never throws: what can't be read now is read when it is asked.
   */
  async warmUp(segments: readonly SegmentSummary[]): Promise<void> {
    for (const summary of segments) {
      if (this.warm.has(summary.id)) continue;
      const segment = new Segment(summary, this.cache);
      this.warm.set(summary.id, segment);
      await segment.warmUp(this.store, this.stream).catch(() => undefined);
    }
  }

  apply({ added, removed }: IndexChange): void {
    for (const { id } of removed) this.claimed.delete(id);
    for (const segment of this.segments) if (removed.some(({ id }) => id === segment.summary.id)) segment.letGo();
    this.segments = [
      ...this.without(removed),
      ...added.map((summary) => this.warm.get(summary.id) ?? new Segment(summary, this.cache)),
    ];
    for (const { id } of added) this.warm.delete(id);
    this.families.clear();
    for (const segment of this.segments) {
      const { family } = segment.summary;
      this.families.set(family, [...(this.families.get(family) ?? []), segment]);
    }
  }

  /** Those of a family that tell of nothing recorded since. */
  olderThan(family: string, oldest: Instant): readonly SegmentSummary[] {
    return this.segments.map(({ summary }) => summary).filter((each) => each.family === family && each.newestTime < oldest);
  }

  /**
   * Merges what is due for it, into a change to be committed; `undefined` when nothing is. One merge a tier at a time: asked
   * again meanwhile it merges another one, since small segments would pile up behind a long merge. Throws `PagesLost`.
   */
  async merge(): Promise<IndexChange | undefined> {
    const removed = this.due();
    if (removed === undefined) return undefined;
    const { family, level } = removed[0]!;
    const count = removed.reduce((sum, each) => sum + each.count, 0);
    const newestTime = removed.reduce((newest, each) => (each.newestTime > newest ? each.newestTime : newest), '');
    const merged = { id: newId(), family, level: level + 1, count, newestTime };
    for (const { id } of removed) this.claimed.add(id);
    try {
      await this.store.merge(this.stream, removed, merged);
      await this.warmUp([merged]);
    } catch (error) {
      for (const { id } of removed) this.claimed.delete(id);
      throw error;
    }
    return { added: [merged], removed };
  }

  private without(removed: readonly SegmentSummary[]): readonly Segment[] {
    return this.segments.filter(({ summary }) => !removed.some(({ id }) => id === summary.id));
  }

  /** The lowest tier that is full, of which nothing is claimed. */
  private due(): readonly SegmentSummary[] | undefined {
    const tiers = new Map<string, SegmentSummary[]>();
    for (const { summary } of this.segments) {
      const tier = `${summary.family} ${summary.level}`;
      tiers.set(tier, [...(tiers.get(tier) ?? []), summary]);
    }
    const due = [...tiers.values()].filter(
      (tier) => tier.length >= MERGED_AT_A_TIME && !tier.some(({ id }) => this.claimed.has(id)),
    );
    return due.sort(([one], [other]) => one!.level - other!.level)[0]?.slice(0, MERGED_AT_A_TIME);
  }
}

/** By chance, so that two writers of one stream never write the same pages. */
const newId = (): number => randomInt(LARGEST_ID);
