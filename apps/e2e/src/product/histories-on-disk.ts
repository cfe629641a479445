import { join } from 'node:path';
import { openEventStore, type StoredEvent } from '@limit-ledger/event-store';
import type { HistoryData, HistoryEvent } from '@limit-ledger/testing';

/** The history of every stream in a data folder that no process serves any more, read through the event store. */
export async function historiesOnDisk(dataDir: string): Promise<ReadonlyMap<string, readonly HistoryEvent[]>> {
  const store = await openEventStore(`sqlite:${join(dataDir, 'events.sqlite')}`);
  const histories = new Map<string, HistoryEvent[]>();
  const done = new AbortController();
  try {
    for await (const page of store.follow(undefined, done.signal)) {
      if (page.length === 0) break;
      for (const event of page) {
        const history = histories.get(event.stream) ?? [];
        history.push(asShown(event));
        histories.set(event.stream, history);
      }
    }
  } finally {
    done.abort();
    await store.close();
  }
  return histories;
}

function asShown(event: StoredEvent): HistoryEvent {
  const { revision, eventId, type, previousHash, hash } = event;
  const metadata = JSON.parse(event.metadata) as { recordedTime: string; effectiveTime: string };
  const { recordedTime, effectiveTime } = metadata;
  const data = JSON.parse(event.data) as HistoryData;
  return { revision, eventId, type, recordedTime, effectiveTime, data, metadata, previousHash, hash };
}
