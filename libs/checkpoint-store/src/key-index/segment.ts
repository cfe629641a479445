import type { CheckpointStore, SegmentSummary } from '../checkpoint-store.js';
import { mayHold } from './filter-bits.js';
import type { CachedBlock, FilterCache } from './filter-cache.js';
import { KeyEntries } from './key-entries.js';
import { pageOfBlock, placeOf, shapeOf, type SegmentShape } from './segment-shape.js';

/** Keys of one family of one stream, sorted for ever. In memory are the blocks of its filter that were looked at lately. */
export class Segment {
  private readonly shape: SegmentShape;
  private readonly blocks: (CachedBlock | undefined)[] = [];

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

  private async bringIn(store: CheckpointStore, stream: string, index: number): Promise<CachedBlock> {
    const bytes = await store.page(stream, this.summary.id, pageOfBlock(index));
    const block: CachedBlock = { bytes, isUsed: false, drop: () => delete this.blocks[index] };
    // Somebody else may have been as fast.
    if (this.blocks[index] !== undefined) return block;
    this.blocks[index] = block;
    this.cache.add(block);
    return block;
  }
}
