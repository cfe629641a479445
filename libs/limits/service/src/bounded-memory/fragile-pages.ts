import { CheckpointStoreUnavailable, PagesLost, type CheckpointStore } from '@limit-ledger/checkpoint-store';

/** Checkpoints of which a page is found damaged when that is told, and stays so until the stream is forgotten. */
export class FragilePages implements CheckpointStore {
  losesNext = false;
  /** Keeps nothing more. */
  isFull = false;
  /** When it resolves, the next commit finds that somebody else came first. */
  superseded: Promise<void> | undefined;
  refused = 0;
  readsOfPages = 0;
  private lost = '';

  constructor(private readonly inner: CheckpointStore) {}

  load(...asked: Parameters<CheckpointStore['load']>): ReturnType<CheckpointStore['load']> {
    return this.inner.load(...asked);
  }
  async commit(...asked: Parameters<CheckpointStore['commit']>): ReturnType<CheckpointStore['commit']> {
    if (this.isFull) this.refused++;
    if (this.isFull) throw new CheckpointStoreUnavailable('as the test says');
    const { superseded } = this;
    this.superseded = undefined;
    if (superseded === undefined) return this.inner.commit(...asked);
    await superseded;
    return false;
  }
  merge(...asked: Parameters<CheckpointStore['merge']>): ReturnType<CheckpointStore['merge']> {
    return this.inner.merge(...asked);
  }
  async page(stream: string, segment: number, page: number): Promise<Uint8Array> {
    this.readsOfPages++;
    const asked = `${segment} ${page}`;
    if (this.losesNext && page >= 0) this.lost = asked;
    if (this.lost === asked) this.losesNext = false;
    if (this.lost === asked) throw new PagesLost('as the test says');
    return this.inner.page(stream, segment, page);
  }
  moments(...asked: Parameters<CheckpointStore['moments']>): ReturnType<CheckpointStore['moments']> {
    return this.inner.moments(...asked);
  }
  past(...asked: Parameters<CheckpointStore['past']>): ReturnType<CheckpointStore['past']> {
    return this.inner.past(...asked);
  }
  marks(...asked: Parameters<CheckpointStore['marks']>): ReturnType<CheckpointStore['marks']> {
    return this.inner.marks(...asked);
  }
  traces(...asked: Parameters<CheckpointStore['traces']>): ReturnType<CheckpointStore['traces']> {
    return this.inner.traces(...asked);
  }
  remove(stream: string): Promise<void> {
    this.lost = '';
    return this.inner.remove(stream);
  }
  close(): Promise<void> {
    return this.inner.close();
  }
}
