import { PagesLost, type PageCommit, type PageStore, type Page, type Checkpoint } from '@limit-ledger/checkpoint-store';
import type { Moment } from '@limit-ledger/kernel';

/** Pages of which one is found damaged when it is told. */
export class FragilePages implements PageStore {
  losesNext = false;

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
    const isLost = this.losesNext;
    this.losesNext = false;
    if (isLost) throw new PagesLost('as the test says');
    return this.inner.page(stream, segment, page);
  }
  moments(stream: string, revision: number, after: Moment | undefined, limit: number): Promise<readonly Moment[]> {
    return this.inner.moments(stream, revision, after, limit);
  }
  remove(stream: string): Promise<void> {
    return this.inner.remove(stream);
  }
  close(): Promise<void> {
    return this.inner.close();
  }
}
