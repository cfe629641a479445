import { CheckpointStoreUnavailable, type Checkpoint, type CheckpointStore } from '../checkpoint-store.js';

/** Keeps checkpoints until it is closed. */
export class MemoryCheckpointStore implements CheckpointStore {
  private checkpoints: Map<string, Checkpoint> | undefined = new Map();

  async load(stream: string, fingerprint: string): Promise<Checkpoint | undefined> {
    const found = this.open().get(stream);
    return found?.fingerprint === fingerprint ? copyOf(found) : undefined;
  }

  async save(stream: string, checkpoint: Checkpoint): Promise<void> {
    const checkpoints = this.open();
    const kept = checkpoints.get(stream);
    if (kept === undefined || checkpoint.revision >= kept.revision) checkpoints.set(stream, copyOf(checkpoint));
  }

  async remove(stream: string): Promise<void> {
    this.open().delete(stream);
  }

  async clear(): Promise<void> {
    this.open().clear();
  }

  async close(): Promise<void> {
    this.checkpoints = undefined;
  }

  private open(): Map<string, Checkpoint> {
    if (this.checkpoints === undefined) throw new CheckpointStoreUnavailable('the checkpoint store is closed');
    return this.checkpoints;
  }
}

/** Whoever saved or loaded bytes may go on writing into them. */
function copyOf({ revision, hash, fingerprint, payload }: Checkpoint): Checkpoint {
  return { revision, hash, fingerprint, payload: typeof payload === 'string' ? payload : payload.slice() };
}
