import type { Checkpoint, CheckpointStore } from '../checkpoint-store.js';

export interface OpenedCheckpointStore {
  readonly store: CheckpointStore;
  remove(): Promise<void>;
}

/** The store of the test that runs. */
export interface CheckpointStage {
  readonly store: CheckpointStore;
}

export const FOLD = 'fold-1';

/** A checkpoint that tells its revision. */
export const at = (revision: number, more: Partial<Checkpoint> = {}): Checkpoint => {
  return { revision, hash: `hash-${revision}`, fingerprint: FOLD, payload: `state at ${revision}`, ...more };
};
