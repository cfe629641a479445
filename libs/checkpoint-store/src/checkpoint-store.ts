/** The state of a stream as of one of its revisions. */
export interface Checkpoint {
  readonly revision: number;
  /** The hash of that revision's event: whoever loads the checkpoint compares it with the stored event. */
  readonly hash: string;
  /** Of the code that folded the events; another one can't read the payload. */
  readonly fingerprint: string;
  /** Opaque; comes back as the kind it was saved as. */
  readonly payload: Uint8Array | string;
}

/**
 * A cache of what can be had by reading events: it may be deleted at any time, and then everything answers the same,
 * slower. What it answers is what was saved, or nothing: a damaged checkpoint is one that is not there.
 * Every method may throw `CheckpointStoreUnavailable`, also once the store is closed; the caller goes on without.
 */
export interface CheckpointStore {
  /** The newest checkpoint, or `undefined` when there is none or it is of another fingerprint. */
  load(stream: string, fingerprint: string): Promise<Checkpoint | undefined>;
  /**
   * Replaces the stream's checkpoint, unless that is of a later revision: then nothing happens.
   * The bytes of the payload must stay as they are until it resolves.
   */
  save(stream: string, checkpoint: Checkpoint): Promise<void>;
  /** For a checkpoint that turned out to be of another history. */
  remove(stream: string): Promise<void>;
  clear(): Promise<void>;
  /** Waits for what was taken. */
  close(): Promise<void>;
}

/** The store can't answer now (disk full, locked, closed); nothing is lost that could not be had again. */
export class CheckpointStoreUnavailable extends Error {
  override readonly name = 'CheckpointStoreUnavailable';
}
