import { CheckpointStoreUnavailable, type Checkpoint, type CheckpointStore } from '../checkpoint-store.js';
import { CheckpointFile, type CheckpointOfStream } from './checkpoint-file.js';
import { isDamage } from './is-damage.js';

interface Waiting extends CheckpointOfStream {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const SAVES_PER_WRITE = 1_000;

/** Saves of one turn are one write. A file that can't be read is begun anew: it held nothing but copies. */
export class SqliteCheckpointStore implements CheckpointStore {
  private waiting: Waiting[] = [];
  private file: CheckpointFile | undefined;
  private isClosed = false;

  constructor(private readonly path: string) {
    this.attempt(() => undefined, undefined);
  }

  async load(stream: string, fingerprint: string): Promise<Checkpoint | undefined> {
    this.writeWaiting();
    const found = this.attempt((file) => file.load(stream), undefined);
    return found?.fingerprint === fingerprint ? found : undefined;
  }

  async save(stream: string, checkpoint: Checkpoint): Promise<void> {
    if (this.isClosed) throw closed();
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ stream, checkpoint, resolve, reject }) === 1) setImmediate(() => this.writeWaiting());
      if (this.waiting.length >= SAVES_PER_WRITE) this.writeWaiting();
    });
  }

  async remove(stream: string): Promise<void> {
    this.writeWaiting();
    this.attempt((file) => file.remove(stream), undefined);
  }

  async clear(): Promise<void> {
    this.writeWaiting();
    this.attempt((file) => file.clear(), undefined);
  }

  async close(): Promise<void> {
    this.writeWaiting();
    this.isClosed = true;
    this.file?.close();
    this.file = undefined;
  }

  private writeWaiting(): void {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    try {
      this.attempt((file) => file.save(batch), undefined);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** Answers `fallback` after a damaged file was begun anew; any other failure is `CheckpointStoreUnavailable`. */
  private attempt<Result>(action: (file: CheckpointFile) => Result, fallback: Result): Result {
    if (this.isClosed) throw closed();
    try {
      this.file ??= new CheckpointFile(this.path);
      return action(this.file);
    } catch (error) {
      try {
        if (!isDamage(error)) throw error;
        this.file?.close();
        this.file = undefined;
        CheckpointFile.delete(this.path);
        this.file = new CheckpointFile(this.path);
        return fallback;
      } catch (cause) {
        throw new CheckpointStoreUnavailable(`the checkpoint store does not answer: ${(cause as Error).message}`, { cause });
      }
    }
  }
}

const closed = (): CheckpointStoreUnavailable => new CheckpointStoreUnavailable('the checkpoint store is closed');
