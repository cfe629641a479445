import { PagesLost, type PageCommit, type PageStore, type Page, type Checkpoint } from '@limit-ledger/checkpoint-store';
import type { Moment } from '@limit-ledger/kernel';

/** Pages of which one is found damaged when it is told, and stays so until the stream is forgotten. */
export class FragilePages implements PageStore {
  losesNext = false;
  private lost = '';

  constructor(private readonly inner: PageStore) {}

  load(stream: string, fingerprint: string): Promise<Checkpoint | undefined> {
    return this.inner.load(stream, fingerprint);
  }
  commit(commit: PageCommit): Promise<boolean> {
    return this.inner.commit(commit);
  }
  prepare(stream: string, pages: readonly Page[]): Promise<void> {
    return this.inner.prepare(stream, pages);
  }
  async page(stream: string, segment: number, page: number): Promise<Uint8Array> {
    const asked = `${segment} ${page}`;
    if (this.losesNext && page >= 0) this.lost = asked;
    if (this.lost === asked) this.losesNext = false;
    if (this.lost === asked) throw new PagesLost('as the test says');
    return this.inner.page(stream, segment, page);
  }
  moments(stream: string, revision: number, after: Moment | undefined, limit: number): Promise<readonly Moment[]> {
    return this.inner.moments(stream, revision, after, limit);
  }
  past(...asked: Parameters<PageStore['past']>): ReturnType<PageStore['past']> {
    return this.inner.past(...asked);
  }
  marks(...asked: Parameters<PageStore['marks']>): ReturnType<PageStore['marks']> {
    return this.inner.marks(...asked);
  }
  traces(...asked: Parameters<PageStore['traces']>): ReturnType<PageStore['traces']> {
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
