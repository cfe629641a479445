import type { Instant, Moment } from '@limit-ledger/kernel';
import {
  PagesLost,
  type Checkpoint,
  type CheckpointCommit,
  type CheckpointStore,
  type PastMark,
  type PastState,
  type SegmentSummary,
} from '../checkpoint-store.js';
import type { CheckpointWriter } from './checkpoint-writer.js';
import { FileWriter } from './file-writer.js';
import { OpenFile } from './open-file.js';
import type { WritingThread } from './writing-thread.js';

/** Starts what writes in a thread of its own; it tells when it had to delete the file. */
export type StartThread = (onDeleted: () => void) => WritingThread | undefined;

/**
 * Checkpoints in one file, which reads here and writes in a thread of its own, where there is one. A file that can't be read is
 * begun anew: it held nothing but what can be had from the events.
 */
export class SqliteCheckpointStore implements CheckpointStore {
  private readonly file: OpenFile;
  private readonly here: CheckpointWriter;
  private readonly thread: WritingThread | undefined;

  /** Throws `CheckpointStoreUnavailable` when the file can't be opened. */
  constructor(path: string, startThread?: StartThread, readOnly = false) {
    this.file = new OpenFile(path, () => this.thread?.reopen(), readOnly);
    this.here = new FileWriter(this.file);
    this.file.use(() => undefined);
    this.thread = startThread?.(() => this.file.letGo());
    if (readOnly) return;
    // A crash may have left pages behind; when they can't be deleted now, they are when it is opened next.
    void this.writer.deleteLoose().catch(() => undefined);
  }

  /** A thread that has ended is done without. */
  private get writer(): CheckpointWriter {
    return this.thread?.isEnded === false ? this.thread : this.here;
  }

  async load(stream: string, fingerprint: string): Promise<Checkpoint | undefined> {
    const found = this.file.use((file) => file.load(stream));
    return found?.fingerprint === fingerprint ? found : undefined;
  }

  async commit(commit: CheckpointCommit): Promise<boolean> {
    return this.writer.commit(commit);
  }

  async merge(stream: string, segments: readonly SegmentSummary[], into: SegmentSummary): Promise<void> {
    return this.writer.merge(stream, segments, into);
  }

  async page(stream: string, segment: number, page: number): Promise<Uint8Array> {
    return this.file.use((file) => file.page(stream, segment, page));
  }

  async moments(stream: string, revision: number, after: Moment | undefined, limit: number): Promise<readonly Moment[]> {
    return this.file.use((file) => {
      if (file.revisionOf(stream) !== revision) throw new PagesLost(`the checkpoint of ${stream} at ${revision}`);
      return file.moments(stream, after, limit);
    });
  }

  async past(
    stream: string,
    upTo: { readonly revision: number } | { readonly recordedTime: Instant },
  ): Promise<PastState | undefined> {
    return this.file.use((file) => file.past.upTo(stream, upTo));
  }

  async marks(stream: string, after: number): Promise<readonly PastMark[]> {
    return this.file.use((file) => file.past.marks(stream, after));
  }

  async traces(stream: string, revision: number, which: 'all' | 'far'): Promise<Uint8Array | undefined> {
    return this.file.use((file) => file.past.traces(stream, revision, which));
  }

  async remove(stream: string): Promise<void> {
    return this.writer.remove(stream);
  }

  async close(): Promise<void> {
    const { writer } = this;
    this.file.close();
    await writer.close();
  }
}
