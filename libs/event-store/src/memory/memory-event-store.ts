import { assert } from '@limit-ledger/kernel';
import {
  EventStoreUnavailable,
  RevisionConflict,
  type Append,
  type EventStore,
  type EventTexts,
  type Head,
  type HistoryPlace,
  type Position,
  type ReadOptions,
  type StoredEvent,
} from '../event-store.js';
import { followPages } from '../follow-pages.js';
import { isSameHead } from '../is-same-head.js';
import { linkEvents } from '../link-events.js';
import { LARGEST_PAGE, readRangeOf } from '../read-range.js';
import { storedBefore } from '../stored-before.js';
import { MemoryStorage } from './memory-storage.js';

/** An event store for tests and trials: forgets everything with the process. */
export class MemoryEventStore implements EventStore {
  private isClosed = false;

  /** Instances over the same storage see each other's events. */
  constructor(private readonly storage = new MemoryStorage()) {}

  async append(append: Append): Promise<readonly StoredEvent[]> {
    this.assertOpen();
    assert(append.events.length > 0, 'an append without events');
    const { stream, expected } = append;
    const { log, streams, changes } = this.storage;
    const events = streams.get(stream) ?? [];
    const head = headOf(events);
    if (!isSameHead(head, expected)) {
      const stored = storedBefore(append, head, (from, limit) => events.slice(from, from + limit));
      if (stored === undefined) throw new RevisionConflict(stream, expected, head);
      return stored;
    }
    const linked = linkEvents(append, log.length);
    streams.set(stream, events);
    for (const event of linked) {
      events.push(event);
      log.push(event);
    }
    changes.announce();
    return linked;
  }

  async read(stream: string, options: ReadOptions = {}): Promise<readonly StoredEvent[]> {
    this.assertOpen();
    const { from, backwards, limit } = readRangeOf(options);
    const events = this.storage.streams.get(stream) ?? [];
    if (!backwards) return events.slice(from, from + limit);
    const end = Math.min(from + 1, events.length);
    return events.slice(Math.max(0, end - limit), end).reverse();
  }

  async readTexts(stream: string, options: Omit<ReadOptions, 'backwards'> = {}): Promise<readonly EventTexts[]> {
    return this.read(stream, options);
  }

  async head(stream: string): Promise<Head | undefined> {
    this.assertOpen();
    return headOf(this.storage.streams.get(stream) ?? []);
  }

  async heads(after = ''): Promise<readonly (Head & { readonly stream: string })[]> {
    this.assertOpen();
    const { streams } = this.storage;
    const names = [...streams.keys()].filter((name) => name > after).sort();
    return names.slice(0, LARGEST_PAGE).map((stream) => ({ stream, ...headOf(streams.get(stream)!)! }));
  }

  async histories(after?: HistoryPlace): Promise<readonly StoredEvent[]> {
    this.assertOpen();
    const { streams } = this.storage;
    const names = [...streams.keys()].filter((name) => name >= (after?.stream ?? '')).sort();
    const page: StoredEvent[] = [];
    for (const name of names) {
      const from = name === after?.stream ? after.revision + 1 : 0;
      page.push(...streams.get(name)!.slice(from, from + LARGEST_PAGE - page.length));
      if (page.length === LARGEST_PAGE) break;
    }
    return page;
  }

  follow(after: Position | undefined, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]> {
    this.assertOpen();
    const isClosed = (): boolean => this.isClosed;
    const { log, changes } = this.storage;
    const pageAfter = (position: Position | undefined): readonly StoredEvent[] => {
      const start = position === undefined ? 0 : Number(position) + 1;
      return log.slice(start, start + LARGEST_PAGE);
    };
    return followPages({ changes, pageAfter, isClosed }, after, signal);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.storage.changes.announce();
  }

  private assertOpen(): void {
    if (this.isClosed) throw new EventStoreUnavailable('the event store is closed');
  }
}

function headOf(events: readonly StoredEvent[]): Head | undefined {
  const last = events.at(-1);
  return last && { revision: last.revision, hash: last.hash };
}
