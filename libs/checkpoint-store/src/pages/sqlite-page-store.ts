import type { Instant, Moment } from '@limit-ledger/kernel';
import { CheckpointStoreUnavailable, type Checkpoint } from '../checkpoint-store.js';
import { CheckpointFile } from '../sqlite/checkpoint-file.js';
import { isDamage } from '../sqlite/is-damage.js';
import { PageFile } from './page-file.js';
import { PagesLost, type Page, type PageCommit, type PageStore, type PastMark, type PastState } from './page-store.js';

/** A file that can't be read is begun anew: it held nothing but what can be had from the events. */
export class SqlitePageStore implements PageStore {
  private file: PageFile | undefined;
  private isClosed = false;

  /** Read-only it makes and deletes nothing, and reads beside a process that writes. */
  constructor(
    private readonly path: string,
    private readonly readOnly = false,
  ) {
    this.attempt(() => undefined);
  }

  async load(stream: string, fingerprint: string): Promise<Checkpoint | undefined> {
    const found = this.attempt((file) => file.load(stream));
    return found?.fingerprint === fingerprint ? found : undefined;
  }

  async commit(commit: PageCommit): Promise<boolean> {
    return this.attempt((file) => file.commit(commit));
  }

  async prepare(stream: string, pages: readonly Page[]): Promise<void> {
    this.attempt((file) => file.prepare(stream, pages));
  }

  async page(stream: string, segment: number, page: number): Promise<Uint8Array> {
    const bytes = this.attempt((file) => file.page(stream, segment, page));
    if (bytes === undefined) throw new PagesLost(`page ${page} of segment ${segment} of ${stream}`);
    return bytes;
  }

  async moments(stream: string, revision: number, after: Moment | undefined, limit: number): Promise<readonly Moment[]> {
    return this.attempt((file) => {
      if (file.revisionOf(stream) !== revision) throw new PagesLost(`the checkpoint of ${stream} at ${revision}`);
      return file.moments(stream, after, limit);
    });
  }

  async past(stream: string, upTo: { readonly revision: number } | { readonly recordedTime: Instant }): Promise<PastState | undefined> {
    return this.attempt((file) => file.past.upTo(stream, upTo));
  }

  async marks(stream: string, after: number): Promise<readonly PastMark[]> {
    return this.attempt((file) => file.past.marks(stream, after));
  }

  async remove(stream: string): Promise<void> {
    this.attempt((file) => file.remove(stream));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.file?.close();
    this.file = undefined;
  }

  /** A damaged file is deleted; the next use begins a new one. */
  private attempt<Result>(action: (file: PageFile) => Result): Result {
    if (this.isClosed) throw new CheckpointStoreUnavailable('the checkpoint store is closed');
    try {
      this.file ??= this.open();
      return action(this.file);
    } catch (error) {
      if (error instanceof PagesLost) throw error;
      if (isDamage(error) && !this.readOnly) this.beginAnew();
      throw new CheckpointStoreUnavailable(`the checkpoint store does not answer: ${(error as Error).message}`, { cause: error });
    }
  }

  private open(): PageFile {
    try {
      return new PageFile(this.path, this.readOnly);
    } catch (error) {
      if (!isDamage(error) || this.readOnly) throw error;
      this.beginAnew();
      return new PageFile(this.path);
    }
  }

  private beginAnew(): void {
    this.file?.close();
    this.file = undefined;
    CheckpointFile.delete(this.path);
  }
}
