import { PagesLost, type Checkpoint, type CheckpointStore, type PastMark } from '@limit-ledger/checkpoint-store';
import { LIMIT_PAGING } from '@limit-ledger/limits-domain';
import { compareCheckpoint } from './compare-checkpoint.js';
import { comparePast } from './compare-past.js';
import type { Folding } from './folding.js';
import type { KeptKind } from './rebuild-result.js';
import type { RebuildTallies } from './rebuild-tallies.js';

/** What the page store keeps of one merchant, to be compared while it is built anew. */
export class KeptStates {
  /** Whether all that was compared so far is what the events give. */
  areEqual = true;

  private constructor(
    private readonly pages: CheckpointStore,
    private readonly stream: string,
    private readonly merchantId: string,
    private readonly tallies: RebuildTallies,
    private checkpoint: Checkpoint | undefined,
    private readonly marks: Map<number, PastMark>,
  ) {}

  static async of(pages: CheckpointStore, stream: string, merchantId: string, tallies: RebuildTallies): Promise<KeptStates> {
    const checkpoint = await pages.load(stream, LIMIT_PAGING.fingerprint);
    const marks = await pages.marks(stream, -1);
    return new KeptStates(pages, stream, merchantId, tallies, checkpoint, new Map(marks.map((mark) => [mark.revision, mark])));
  }

  isAt(revision: number): boolean {
    return this.checkpoint?.revision === revision || this.marks.has(revision);
  }

  /** Compares what is kept of the revision that has been built. */
  async compare(folding: Folding): Promise<void> {
    const { pages, stream, checkpoint } = this;
    const { revision } = folding;
    const mark = this.marks.get(revision);
    if (mark !== undefined) {
      this.marks.delete(revision);
      const traces = folding.takeTraces();
      if (mark.fingerprint !== LIMIT_PAGING.fingerprint) this.tallies.outdated += 1;
      else this.tell('past-state', await comparePast(pages, stream, mark, folding, traces), revision);
    }
    if (checkpoint?.revision !== revision) return;
    this.checkpoint = undefined;
    const detail = await compareCheckpoint(pages, stream, checkpoint, folding).catch((error: unknown) => {
      if (error instanceof PagesLost) return `misses ${error.message}`;
      throw error;
    });
    this.tell('checkpoint', detail, revision);
  }

  /** What is left is of revisions that the history does not have. */
  end(): void {
    const detail = 'is of a revision that the history does not have';
    for (const revision of this.marks.keys()) this.tell('past-state', detail, revision);
    if (this.checkpoint !== undefined) this.tell('checkpoint', detail, this.checkpoint.revision);
  }

  private tell(kind: KeptKind, detail: string | undefined, revision: number): void {
    if (!this.tallies.compared(kind, this.merchantId, detail, revision)) this.areEqual = false;
  }
}
