import { addTo } from './filter-bits.js';
import { bytesOfEntries } from './key-entries.js';
import { pageOfBlock, placeOf, shapeOf, type SegmentShape } from './segment-shape.js';

/** One page of a segment, numbered from 0, or a block of its filter, whose numbers are negative. */
export interface Page {
  readonly page: number;
  readonly bytes: Uint8Array;
}

/** Writes a segment of so many keys, which come by hash, then revision: each page is done when the next begins. */
export class SegmentWriter {
  private readonly shape: SegmentShape;
  private done: Page[] = [];
  private page = 0;
  private hashes: number[] = [];
  private revisions: number[] = [];
  private block = 0;
  private bits: Uint8Array;

  constructor(count: number) {
    this.shape = shapeOf(count);
    this.bits = new Uint8Array(this.shape.bytesABlock);
  }

  add(hash: number, revision: number): void {
    const page = placeOf(hash, this.shape.pages);
    while (this.page < page) this.endPage();
    const block = placeOf(hash, this.shape.blocks);
    while (this.block < block) this.endBlock();
    this.hashes.push(hash);
    this.revisions.push(revision);
    addTo(this.bits, hash);
  }

  /** What is done and was not taken yet. */
  take(): readonly Page[] {
    const { done } = this;
    this.done = [];
    return done;
  }

  get size(): number {
    return this.done.length;
  }

  end(): readonly Page[] {
    while (this.page < this.shape.pages) this.endPage();
    while (this.block < this.shape.blocks) this.endBlock();
    return this.take();
  }

  private endPage(): void {
    this.done.push({ page: this.page++, bytes: bytesOfEntries(this.hashes, this.revisions) });
    this.hashes = [];
    this.revisions = [];
  }

  private endBlock(): void {
    this.done.push({ page: pageOfBlock(this.block++), bytes: this.bits });
    this.bits = new Uint8Array(this.shape.bytesABlock);
  }
}
