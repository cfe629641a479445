import {
  RevisionConflict,
  type Append,
  type EventStore,
  type EventTexts,
  type Head,
  type HistoryPlace,
  type Position,
  type ReadOptions,
  type StoredEvent,
} from '@limit-ledger/event-store';
import type { Metrics } from '../metrics/metrics.js';

/** An event store that tells how its appends go: how long they take, how many events go together, and whether they work. */
export class MeasuredEventStore implements EventStore {
  private readonly durations: ReturnType<Metrics['seconds']>;
  private readonly sizes: ReturnType<Metrics['sizes']>;
  private failure: Error | undefined;

  constructor(
    private readonly store: EventStore,
    metrics: Metrics,
  ) {
    this.durations = metrics.seconds('event_store_append_duration_seconds', 'Time of one append by how it ended', ['outcome']);
    this.sizes = metrics.sizes('event_store_append_events', 'Events that one append has stored together');
  }

  async append(append: Append): Promise<readonly StoredEvent[]> {
    const startedAt = performance.now();
    let outcome = 'stored';
    try {
      const stored = await this.store.append(append);
      this.failure = undefined;
      this.sizes.observe(append.events.length);
      return stored;
    } catch (error) {
      // Whoever finds a conflict has not tried to write.
      outcome = error instanceof RevisionConflict ? 'conflict' : 'failed';
      if (outcome === 'failed') this.failure = error as Error;
      throw error;
    } finally {
      this.durations.observe({ outcome }, (performance.now() - startedAt) / 1_000);
    }
  }

  expectAppends(): void {
    this.store.expectAppends?.();
  }

  /** Throws what the last append failed with, until one is stored. */
  assertWritable(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  read(stream: string, options?: ReadOptions): Promise<readonly StoredEvent[]> {
    return this.store.read(stream, options);
  }

  readTexts(stream: string, options?: Omit<ReadOptions, 'backwards'>): Promise<readonly EventTexts[]> {
    return this.store.readTexts(stream, options);
  }

  head(stream: string): Promise<Head | undefined> {
    return this.store.head(stream);
  }

  heads(after?: string): Promise<readonly (Head & { readonly stream: string })[]> {
    return this.store.heads(after);
  }

  histories(after?: HistoryPlace): Promise<readonly StoredEvent[]> {
    return this.store.histories(after);
  }

  follow(after: Position | undefined, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]> {
    return this.store.follow(after, signal);
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
