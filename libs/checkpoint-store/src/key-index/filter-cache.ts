/** What a block costs beside its bytes. */
const BYTES_A_BLOCK = 256;

/** One block of a segment's filter in memory. */
export interface CachedBlock {
  readonly bytes: Uint8Array;
  /** Looked at since it was passed over last. */
  isUsed: boolean;
  /** Tells its segment that it is gone. */
  drop(): void;
}

/** The blocks of the filters of all streams that are in memory, at most so many bytes of them: the unused go first. */
export class FilterCache {
  /** A clock: the next one to be looked at first. */
  private readonly blocks = new Set<CachedBlock>();
  private held = 0;

  constructor(private readonly mostBytes: number) {}

  get bytes(): number {
    return this.held;
  }

  /** Whether so many blocks more would push out none. */
  hasRoomFor(count: number, bytesABlock: number): boolean {
    return this.held + count * (bytesABlock + BYTES_A_BLOCK) <= this.mostBytes;
  }

  add(block: CachedBlock): void {
    this.blocks.add(block);
    this.held += costOf(block);
    if (this.held > this.mostBytes) this.shrink();
  }

  remove(block: CachedBlock): void {
    if (!this.blocks.delete(block)) return;
    this.held -= costOf(block);
    block.drop();
  }

  private shrink(): void {
    for (const block of this.blocks) {
      this.blocks.delete(block);
      if (block.isUsed) {
        block.isUsed = false;
        this.blocks.add(block);
        continue;
      }
      this.held -= costOf(block);
      block.drop();
      if (this.held <= this.mostBytes) return;
    }
  }
}

const costOf = ({ bytes }: CachedBlock): number => bytes.length + BYTES_A_BLOCK;
