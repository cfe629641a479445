import type { CheckpointCommit, CheckpointStore, SealedKeys, SegmentSummary } from '../checkpoint-store.js';

export interface OpenedCheckpointStore {
  readonly store: CheckpointStore;
  remove(): Promise<void>;
}

/** The store of the test that runs. */
export interface CheckpointStage {
  readonly store: CheckpointStore;
}

export const STREAM = 'm-1';
export const FOLD = 'fold-1';
export const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`;

/** Bytes that a store keeps as they are. */
export const TRACES = { traces: Uint8Array.from([1, 2]), farTraces: Uint8Array.from([3]), earliestFar: null };

/** What takes a stream from one checkpoint to another, each telling its revision. */
export const commitOf = (
  base: number | undefined,
  revision: number,
  more: Partial<CheckpointCommit> = {},
): CheckpointCommit => ({
  stream: STREAM,
  base,
  checkpoint: { revision, hash: `hash-${revision}`, fingerprint: FOLD, payload: `状态 "at" ${revision}` },
  past: { recordedTime: at(revision), payload: `past at ${revision}`, ...TRACES, earliest: at(revision) },
  sealed: [],
  merged: [],
  removed: [],
  momentsAdded: [],
  momentsRemoved: [],
  ...more,
});

export const segmentOf = (id: number, count: number, level = 0): SegmentSummary => ({
  id,
  family: 'part',
  level,
  count,
  newestTime: at(1),
});

/** A segment of one page. */
export const sealedOf = (id: number, ...hashes: readonly number[]): SealedKeys => ({
  segment: segmentOf(id, hashes.length),
  hashes: Float64Array.from(hashes),
  revisions: Float64Array.from(hashes, (_, index) => index),
});
