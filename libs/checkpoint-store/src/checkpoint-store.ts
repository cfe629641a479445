import type { Instant, Moment } from '@limit-ledger/kernel';
import type { TraceBlock } from './traces/trace-log.js';

/** The state of a stream as of one of its revisions. */
export interface Checkpoint {
  readonly revision: number;
  /** The hash of that revision's event: whoever loads the checkpoint compares it with the stored event. */
  readonly hash: string;
  /** Of the code that folded the events; another one can't read the payload. */
  readonly fingerprint: string;
  readonly payload: string;
}

/** When a state was, and how far back the events reach between the state before and it. */
export interface PastMark extends Pick<TraceBlock, 'earliest' | 'earliestFar'> {
  /** Of the state before it; −1 where there is none. The traces kept with it are those of the events since. */
  readonly base: number;
  readonly revision: number;
  readonly hash: string;
  readonly fingerprint: string;
  /** Of the event of that revision. */
  readonly recordedTime: Instant;
}

/** A stream's state as it was, kept for ever. */
export interface PastState extends PastMark {
  readonly payload: string;
}

/** Keys of one family, sorted for ever: what a checkpoint tells of them. */
export interface SegmentSummary {
  /** Never used twice, by nobody. */
  readonly id: number;
  readonly family: string;
  /** How often what is in it was merged. */
  readonly level: number;
  readonly count: number;
  /** No event that it tells of was recorded later. */
  readonly newestTime: Instant;
}

/** The keys of a new segment by their hashes (below 2^53), in any order. Whoever hands them over does not touch them again. */
export interface SealedKeys {
  readonly segment: SegmentSummary;
  readonly hashes: Float64Array<ArrayBuffer>;
  readonly revisions: Float64Array<ArrayBuffer>;
}

/** What takes a stream's kept state from one of its revisions to a later one, all at once. */
export interface CheckpointCommit {
  readonly stream: string;
  /** The checkpoint it follows; `undefined` when none is there. */
  readonly base: number | undefined;
  readonly checkpoint: Checkpoint;
  readonly past: Pick<PastState, 'recordedTime' | 'payload'> & TraceBlock;
  readonly sealed: readonly SealedKeys[];
  /** Segments that `merge` has written. */
  readonly merged: readonly number[];
  /** Segments that are no longer told of; their pages are there until the next commit. */
  readonly removed: readonly number[];
  readonly momentsAdded: readonly Moment[];
  readonly momentsRemoved: readonly Moment[];
}

/**
 * The parts of streams' states that are not in memory, under a checkpoint each. A cache: it may be deleted at any time, and
 * then everything answers the same, slower. It answers what was kept for the checkpoint asked about, or throws.
 * Every method may throw `CheckpointStoreUnavailable`, also once the store is closed.
 */
export interface CheckpointStore {
  /** `undefined` when there is none, it is damaged, or of another fingerprint. */
  load(stream: string, fingerprint: string): Promise<Checkpoint | undefined>;
  /**
   * Answers `false`, keeping nothing, when the stream's checkpoint is not the one that is followed or what was merged is not
   * there. When it throws, it may have been kept all the same.
   */
  commit(commit: CheckpointCommit): Promise<boolean>;
  /** Writes the keys of some segments as one, which is gone again unless a commit tells of it. Throws `PagesLost`. */
  merge(stream: string, segments: readonly SegmentSummary[], into: SegmentSummary): Promise<void>;
  /** A page of a segment, or a block of its filter (see `pageOfBlock`). Throws `PagesLost`. */
  page(stream: string, segment: number, page: number): Promise<Uint8Array>;
  /** The next moments in order; throws `PagesLost` when the stream's checkpoint is not the one of that revision. */
  moments(stream: string, revision: number, after: Moment | undefined, limit: number): Promise<readonly Moment[]>;
  /** The newest at or before the revision or moment; a damaged one is not there. */
  past(
    stream: string,
    upTo: { readonly revision: number } | { readonly recordedTime: Instant },
  ): Promise<PastState | undefined>;
  /** The marks after a revision, in order. */
  marks(stream: string, after: number): Promise<readonly PastMark[]>;
  /** The traces kept with the mark of a revision (see `readTraces`), or of those events that reach far back; not there when damaged. */
  traces(stream: string, revision: number, which: 'all' | 'far'): Promise<Uint8Array | undefined>;
  /** Forgets all of a stream. */
  remove(stream: string): Promise<void>;
  /** Waits for what was taken, a bounded while. */
  close(): Promise<void>;
}

/** The store can't answer now (disk full, locked, closed); nothing is lost that could not be had again. */
export class CheckpointStoreUnavailable extends Error {
  override readonly name = 'CheckpointStoreUnavailable';
}

/** What was kept for a checkpoint is gone, damaged, or was replaced by somebody else: load again. */
export class PagesLost extends Error {
  override readonly name = 'PagesLost';
}
