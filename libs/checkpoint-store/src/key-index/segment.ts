import { setImmediate } from 'node:timers/promises';
import type { CheckpointStore, SegmentSummary } from '../checkpoint-store.js';
import { mayHold } from './filter-bits.js';
import type { CachedBlock, FilterCache } from './filter-cache.js';
import { KeyEntries } from './key-entries.js';
import { pageOfBlock, placeOf, shapeOf, type SegmentShape } from './segment-shape.js';

/** A segment that is asked about often is asked about all over: blocks are then brought in before they are needed. */
const MOST_BLOCKS_AHEAD = 16;

/** Keys of one family of one stream, sorted for ever. In memory are the blocks of its filter that were looked at lately. */
export class Segment {
  private readonly shape: SegmentShape;
  private readonly blocks: (CachedBlock | undefined)[] = [];
  private blocksBroughtIn = 0;

  constructor(
    readonly summary: SegmentSummary,
    private readonly cache: FilterCache,
  ) {
    this.shape = shapeOf(summary.count);
  }

  /** `false` when the hash is not there; `true` when it may be, or only reading can tell. */
  mayHave(hash: number): boolean {
    const block = this.blocks[placeOf(hash, this.shape.blocks)];
    if (block === undefined) return true;
    block.isUsed = true;
    return mayHold(block.bytes, hash);
  }

  /** The revisions that stand for the hash. Throws `PagesLost`. */
  async revisionsOf(store: CheckpointStore, stream: string, hash: number): Promise<readonly number[]> {
    const index = placeOf(hash, this.shape.blocks);
    const block = this.blocks[index] ?? (await this.bringIn(store, stream, index));
    if (!mayHold(block.bytes, hash)) return [];
    const page = await store.page(stream, this.summary.id, placeOf(hash, this.shape.pages));
    return KeyEntries.read(page).revisionsOf(hash);
  }

  /** Brings in as much of the filter as there is room for, some at a time. Throws `PagesLost`. */
  async warmUp(store: CheckpointStore, stream: string): Promise<void> {
    const { blocks, bytesABlock } = this.shape;
    for (let first = 0; first < blocks; first += MOST_BLOCKS_AHEAD) {
      const count = Math.min(MOST_BLOCKS_AHEAD, blocks - first);
      if (first > 0 && !this.cache.hasRoomFor(count, bytesABlock)) return;
      if (first > 0) await setImmediate();
      await this.read(store, stream, rangeOf(first, count));
    }
  }

  /** Nobody asks it any more. */
  letGo(): void {
    for (const block of this.blocks) if (block !== undefined) this.cache.remove(block);
  }

  /** With the blocks after it, as many as were brought in so far and as fit: one that is asked about once is not read whole. */
  private async bringIn(store: CheckpointStore, stream: string, index: number): Promise<CachedBlock> {
    const { blocks, bytesABlock } = this.shape;
    const count = Math.min(1 + this.blocksBroughtIn, MOST_BLOCKS_AHEAD, blocks - index);
    const fitting = this.cache.hasRoomFor(count, bytesABlock) ? count : 1;
    const [block] = await this.read(
      store,
      stream,
      rangeOf(index, fitting).filter((each) => each === index || this.blocks[each] === undefined),
    );
    return block!;
  }

  private async read(store: CheckpointStore, stream: string, indexes: readonly number[]): Promise<readonly CachedBlock[]> {
    const pages = await Promise.all(indexes.map((index) => store.page(stream, this.summary.id, pageOfBlock(index))));
    return pages.map((bytes, at) => this.keep(indexes[at]!, bytes));
  }

  private keep(index: number, bytes: Uint8Array): CachedBlock {
    const block: CachedBlock = { bytes, isUsed: false, drop: () => delete this.blocks[index] };
    // Somebody else may have been as fast.
    if (this.blocks[index] !== undefined) return block;
    this.blocks[index] = block;
    this.blocksBroughtIn++;
    this.cache.add(block);
    return block;
  }
}

const rangeOf = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, ahead) => first + ahead);
