import type { Append, EventStore, StoredEvent } from '@limit-ledger/event-store';

/** How much goes into one write. */
export interface BatchSizes {
  /** Of one merchant: what its writer decided together. */
  readonly eventsPerAppend: number;
  /** Of all merchants: appends answered in the same turn of the event loop were flushed to disk together. */
  readonly eventsPerTransaction: number;
}

/** Stands between a runner and its store and counts. */
export class CountedAppends {
  private events = 0;
  private appends = 0;
  private transactions = 0;
  private isSameTurn = false;

  readonly observe = (store: EventStore): EventStore => {
    const append = async (asked: Append): Promise<readonly StoredEvent[]> => {
      const stored = await store.append(asked);
      this.count(stored.length);
      return stored;
    };
    return Object.assign(Object.create(store) as EventStore, { append });
  };

  reset(): void {
    this.events = this.appends = this.transactions = 0;
  }

  sizes(): BatchSizes {
    return { eventsPerAppend: this.events / this.appends, eventsPerTransaction: this.events / this.transactions };
  }

  private count(events: number): void {
    this.events += events;
    this.appends += 1;
    if (this.isSameTurn) return;
    this.isSameTurn = true;
    this.transactions += 1;
    // Promises settle before the next turn begins.
    setImmediate(() => (this.isSameTurn = false));
  }
}
