import type { CheckpointCommit, SegmentSummary } from '../checkpoint-store.js';

/** Who writes to the file, in this thread or in another one. */
export interface CheckpointWriter {
  commit(commit: CheckpointCommit): Promise<boolean>;
  merge(stream: string, segments: readonly SegmentSummary[], into: SegmentSummary): Promise<void>;
  remove(stream: string): Promise<void>;
  /** Deletes what a crash left behind. */
  deleteLoose(): Promise<void>;
  /** The file was deleted. */
  reopen(): void;
  close(): Promise<void>;
}
