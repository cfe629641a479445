import type { Instant, Moment } from '@limit-ledger/kernel';
import type { Checkpoint } from '../checkpoint-store.js';
import type { TraceBlock } from '../traces/trace-log.js';

/** One block of a segment; negative numbers are its summary. */
export interface Page {
  readonly segment: number;
  readonly page: number;
  readonly bytes: Uint8Array;
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

/** What takes a stream's kept state from one of its revisions to a later one, all at once. */
export interface PageCommit {
  readonly stream: string;
  /** The checkpoint it follows; `undefined` when none is there. */
  readonly base: number | undefined;
  readonly checkpoint: Checkpoint;
  readonly past: Pick<PastState, 'recordedTime' | 'payload'> & TraceBlock;
  readonly pages: readonly Page[];
  readonly segmentsRemoved: readonly number[];
  readonly momentsAdded: readonly Moment[];
  readonly momentsRemoved: readonly Moment[];
}

/**
 * The parts of streams' states that are not in memory, under a checkpoint each. A cache: it may be deleted at any time, and
 * then everything answers the same, slower. It answers what was kept for the checkpoint asked about, or throws.
 * Every method may throw `CheckpointStoreUnavailable`.
 */
export interface PageStore {
  /** `undefined` when there is none, it is damaged, or of another fingerprint. */
  load(stream: string, fingerprint: string): Promise<Checkpoint | undefined>;
  /** Answers `false`, keeping nothing, when the stream's checkpoint is not the one that is followed. */
  commit(commit: PageCommit): Promise<boolean>;
  /** Pages of a segment that no checkpoint tells of yet. */
  prepare(stream: string, pages: readonly Page[]): Promise<void>;
  /** Throws `PagesLost`. */
  page(stream: string, segment: number, page: number): Promise<Uint8Array>;
  /** The next moments in order; throws `PagesLost` when the stream's checkpoint is not the one of that revision. */
  moments(stream: string, revision: number, after: Moment | undefined, limit: number): Promise<readonly Moment[]>;
  /** The newest at or before the revision or moment; a damaged one is not there. */
  past(stream: string, upTo: { readonly revision: number } | { readonly recordedTime: Instant }): Promise<PastState | undefined>;
  /** The marks after a revision, in order. */
  marks(stream: string, after: number): Promise<readonly PastMark[]>;
  /** The traces kept with the mark of a revision (see `readTraces`), or of those events that reach far back; not there when damaged. */
  traces(stream: string, revision: number, which: 'all' | 'far'): Promise<Uint8Array | undefined>;
  /** Forgets all of a stream. */
  remove(stream: string): Promise<void>;
  close(): Promise<void>;
}

/** What was kept for a checkpoint is gone, damaged, or was replaced by somebody else: load again. */
export class PagesLost extends Error {
  override readonly name = 'PagesLost';
}
