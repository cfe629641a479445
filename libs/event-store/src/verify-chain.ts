import type { AnchoredHead } from './anchors/heads-format.js';
import type { EventStore, Head, StoredEvent } from './event-store.js';
import type { HistoryFault } from './verification/history-fault.js';
import { HistoryWalk } from './verification/history-walk.js';

/** What recomputing a stream's chain has shown. */
export interface ChainVerification {
  readonly stream: string;
  /** How many events hold, counted from revision 0. */
  readonly events: number;
  /** The last event that holds; `undefined` when none does or the stream is empty. */
  readonly head: Head | undefined;
  readonly intact: boolean;
  /** The first revision that is missing, doesn't follow the one before, was altered or is not as anchored; `undefined` when intact. */
  readonly brokenAt: number | undefined;
  readonly reason: HistoryFault | undefined;
}

/**
 * Recomputes a stream's chain from the stored texts, a page at a time. An event that was changed, dropped, swapped or
 * inserted breaks it; a cut tail, a removed stream or a rewritten history do not show without an anchor.
 * Throws `EventStoreUnavailable`.
 */
export async function verifyStream(store: EventStore, stream: string, anchor?: AnchoredHead): Promise<ChainVerification> {
  return await verifyChain(stream, pagesOf(store, stream), anchor);
}

/** The same over pages that come from elsewhere, such as an export; in order, from revision 0. */
export async function verifyChain(
  stream: string,
  pages: AsyncIterable<readonly StoredEvent[]> | Iterable<readonly StoredEvent[]>,
  anchor?: AnchoredHead,
): Promise<ChainVerification> {
  const walk = new HistoryWalk(stream, anchor);
  for await (const page of pages) {
    for (const event of page) walk.take(event);
    if (walk.isBroken) break;
  }
  const { events, head, broken } = walk;
  return { stream, events, head, intact: broken === undefined, brokenAt: broken?.revision, reason: broken?.reason };
}

async function* pagesOf(store: EventStore, stream: string): AsyncGenerator<readonly StoredEvent[]> {
  for (let from = 0; ;) {
    const page = await store.read(stream, { from });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    from = last.revision + 1;
  }
}
