import type { AnchoredHead } from '../anchors/heads-format.js';
import type { StoredEvent } from '../event-store.js';
import { HeadCursor } from './head-cursor.js';
import type { BrokenHistory } from './history-fault.js';
import { HistoryWalk } from './history-walk.js';
import { MOST_LISTED, type StoreVerification } from './store-verification.js';

/** Takes events stream after stream, beside anchored heads in the same order, and sums up. */
export class VerificationPass {
  private readonly anchored: HeadCursor;
  private walk: HistoryWalk | undefined;
  private streams = 0;
  private events = 0;
  private brokenStreams = 0;
  private readonly broken: BrokenHistory[] = [];

  constructor(anchored: AsyncIterable<readonly AnchoredHead[]> | undefined) {
    this.anchored = new HeadCursor(anchored?.[Symbol.asyncIterator]());
  }

  /** Of a page the streams that are greater than `until` are left out; answers whether there were any. */
  async take(page: readonly StoredEvent[], until: string | undefined): Promise<boolean> {
    for (const event of page) {
      if (until !== undefined && event.stream > until) return false;
      // Awaited only where a stream begins: a promise an event would cost as much as its hash.
      if (this.walk?.stream !== event.stream) await this.begin(event.stream);
      this.walk!.take(event);
    }
    return true;
  }

  async end(): Promise<StoreVerification> {
    this.finish();
    await this.removedBefore(() => true);
    const { streams, events, brokenStreams, broken } = this;
    return { streams, events, brokenStreams, broken };
  }

  private async begin(stream: string): Promise<void> {
    this.finish();
    await this.removedBefore((each) => each < stream);
    this.walk = new HistoryWalk(stream, await this.anchored.take((each) => each === stream));
    this.streams += 1;
  }

  private finish(): void {
    if (this.walk === undefined) return;
    const { stream, events, broken } = this.walk;
    this.events += events;
    if (broken !== undefined) this.report({ stream, ...broken });
    this.walk = undefined;
  }

  private async removedBefore(isBefore: (stream: string) => boolean): Promise<void> {
    for (let head = await this.anchored.take(isBefore); head !== undefined; head = await this.anchored.take(isBefore)) {
      this.report({ stream: head.stream, revision: 0, reason: 'stream-removed' });
    }
  }

  private report(found: BrokenHistory): void {
    this.brokenStreams += 1;
    if (this.broken.length < MOST_LISTED) this.broken.push(found);
  }
}
