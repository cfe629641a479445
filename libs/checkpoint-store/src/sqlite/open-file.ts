import { CheckpointStoreUnavailable, PagesLost } from '../checkpoint-store.js';
import { CheckpointFile } from './checkpoint-file.js';
import { isDamage } from './is-damage.js';

/** One connection to the file, made when it is needed. A file that is damaged is deleted; the next use begins a new one. */
export class OpenFile {
  private file: CheckpointFile | undefined;
  private isClosed = false;

  constructor(
    private readonly path: string,
    /** Who else has the file open should open it again. */
    private readonly onDeleted: () => void = () => undefined,
    /** Nothing is made and nothing deleted. */
    private readonly readOnly = false,
  ) {}

  /** Throws `PagesLost` as it is, and everything else as `CheckpointStoreUnavailable`. */
  use<Result>(action: (file: CheckpointFile) => Result): Result {
    if (this.isClosed) throw new CheckpointStoreUnavailable('the checkpoint store is closed');
    try {
      this.file ??= this.open();
      return action(this.file);
    } catch (error) {
      if (error instanceof PagesLost) throw error;
      if (isDamage(error) && !this.readOnly) this.delete();
      throw new CheckpointStoreUnavailable(`the checkpoint store does not answer: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }

  /** The next use opens what is there then. */
  letGo(): void {
    this.file?.close();
    this.file = undefined;
  }

  close(): void {
    this.isClosed = true;
    this.letGo();
  }

  private open(): CheckpointFile {
    try {
      return new CheckpointFile(this.path, this.readOnly);
    } catch (error) {
      if (!isDamage(error) || this.readOnly) throw error;
      this.delete();
      return new CheckpointFile(this.path);
    }
  }

  private delete(): void {
    this.letGo();
    CheckpointFile.delete(this.path);
    this.onDeleted();
  }
}
