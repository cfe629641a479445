import type { Append, EventStore, Head, StoredEvent } from '../event-store.js';
import { newEventId } from '../event-id.js';

/** A place to store in that outlives the stores opened on it; new and empty for the suite's purposes. */
export interface EventStorage {
  /** Another instance on the same storage, as another process would open it. */
  open(): Promise<EventStore>;
  /** All instances are closed by then. */
  remove(): Promise<void>;
}

/** What a case works with: instances on one storage, and streams that no other case uses. */
export class EventStoreStage {
  private storage: EventStorage | undefined;
  private readonly opened: EventStore[] = [];

  constructor(private readonly openStorage: () => Promise<EventStorage>) {}

  async set(): Promise<void> {
    this.storage = await this.openStorage();
  }

  async strike(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((store) => store.close()));
    await this.storage?.remove();
  }

  async open(): Promise<EventStore> {
    const store = await this.storage!.open();
    this.opened.push(store);
    return store;
  }

  /** An unused name; names of one stage sort by `suffix` when `prefix` is the same. */
  streamName(suffix = 'a', prefix = newEventId()): string {
    return `conformance-${prefix}-${suffix}`;
  }
}

/** An append of so many new events to a stream that stands at `expected`. */
export function appendOf(stream: string, expected?: Head, count = 1): Append {
  const events = Array.from({ length: count }, (_, index) => ({
    eventId: newEventId(),
    type: 'thing-happened',
    metadata: '{"actor":"somebody"}',
    data: `{"number":${index}}`,
  }));
  return { stream, expected, events };
}

/** Appends one event after another, each at the head that the one before it left; answers them all. */
export async function appendInSequence(store: EventStore, stream: string, count: number, expected?: Head): Promise<StoredEvent[]> {
  const stored: StoredEvent[] = [];
  for (let index = 0; index < count; index++) stored.push(...(await store.append(appendOf(stream, stored.at(-1) ?? expected))));
  return stored;
}
