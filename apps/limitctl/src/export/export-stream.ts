import { verifyChain, type EventStore, type Head, type StoredEvent } from '@limit-ledger/event-store';
import type { ExportedStream, ExportSink } from './export-sink.js';

const PAGE = 1_000;

export interface StreamToExport {
  readonly store: Pick<EventStore, 'read'>;
  readonly stream: string;
  readonly head: Head;
  readonly sinks: readonly Pick<ExportSink, 'take'>[];
  /** Hears of each page; may throw to stop. */
  readonly onEvents: (events: number) => void;
}

/**
 * Hands a history up to its head to the sinks and recomputes its chain on the way, in one reading. What stands after a
 * broken link is handed over like everything else: an export shows what is stored. Throws `EventStoreUnavailable`.
 */
export async function exportStream({ store, stream, head, sinks, onEvents }: StreamToExport): Promise<ExportedStream> {
  let next = 0;
  let events = 0;
  async function* handedOver(): AsyncGenerator<readonly StoredEvent[]> {
    while (next <= head.revision) {
      const page = await store.read(stream, { from: next, limit: PAGE });
      const known = page.filter(({ revision }) => revision <= head.revision);
      const last = known.at(-1);
      if (last === undefined) return;
      next = last.revision + 1;
      events += known.length;
      for (const sink of sinks) await sink.take(known);
      onEvents(known.length);
      yield known;
    }
  }
  const verification = await verifyChain(stream, handedOver());
  // Verification ends at the first fault.
  const rest = handedOver();
  while ((await rest.next()).done !== true);
  return { stream, head, events, verification };
}
