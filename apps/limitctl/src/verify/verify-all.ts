import { verifyStream, type ChainVerification, type EventStore } from '@limit-ledger/event-store';

/** What recomputing the chains of a whole store has shown. */
export interface StoreVerification {
  readonly streams: number;
  /** Events that hold. */
  readonly events: number;
  readonly broken: readonly BrokenStream[];
}

export interface BrokenStream {
  readonly stream: string;
  /** The first revision that does not hold. */
  readonly revision: number | undefined;
  readonly reason: ChainVerification['reason'];
}

/** Recomputes the hash chain of every stream, one after another; `onStream` hears of each. Throws `EventStoreUnavailable`. */
export async function verifyAll(store: EventStore, onStream: (events: number) => void = () => undefined): Promise<StoreVerification> {
  let streams = 0;
  let events = 0;
  const broken: BrokenStream[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await store.heads(after);
    const last = page.at(-1);
    if (last === undefined) return { streams, events, broken };
    for (const { stream } of page) {
      const verified = await verifyStream(store, stream);
      streams += 1;
      events += verified.events;
      onStream(verified.events);
      if (!verified.intact) broken.push({ stream, revision: verified.brokenAt, reason: verified.reason });
    }
    after = last.stream;
  }
}
