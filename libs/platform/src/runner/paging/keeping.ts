import { openCheckpointStore, FilterCache, type CheckpointStore } from '@limit-ledger/checkpoint-store';

/** Where streams are kept: in the given store, or, those that it keeps nothing of, in a spare that goes with the process. */
export class Keeping {
  /** Over all streams. */
  readonly filters: FilterCache;
  private readonly spared = new Set<string>();
  private spare: Promise<CheckpointStore> | undefined;

  constructor(
    private readonly given: CheckpointStore,
    filterBytes: number,
    private readonly openSpare: () => Promise<CheckpointStore> = () => openCheckpointStore('temporary:'),
  ) {
    this.filters = new FilterCache(filterBytes);
  }

  /** Throws `CheckpointStoreUnavailable`. */
  async storeOf(stream: string): Promise<CheckpointStore> {
    if (!this.spared.has(stream)) return this.given;
    this.spare ??= this.openSpare();
    return this.spare.catch((error: unknown) => {
      this.spare = undefined;
      throw error;
    });
  }

  /** From now on until the process ends; `false` when it was kept there already. */
  isSparedNow(stream: string): boolean {
    if (this.spared.has(stream)) return false;
    this.spared.add(stream);
    return true;
  }

  /** The given store is closed by whoever opened it. */
  async close(): Promise<void> {
    await (await this.spare)?.close();
  }
}
