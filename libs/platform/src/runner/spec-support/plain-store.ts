import { createHash } from 'node:crypto';
import { RevisionConflict, type Append, type EventStore, type Head, type ReadOptions, type StoredEvent } from '@limit-ledger/event-store';

/** The least that an event store is: for specs of what stands on one. Its hash is a hash, not the ledger's. */
export class PlainStore implements EventStore {
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly all: StoredEvent[] = [];

  async append({ stream, expected, events }: Append): Promise<readonly StoredEvent[]> {
    const stored = this.streams.get(stream) ?? [];
    const first = (expected?.revision ?? -1) + 1;
    if (stored[first]?.eventId === events[0]!.eventId) return stored.slice(first, first + events.length);
    const head = headOf(stored);
    if (head?.revision !== expected?.revision || head?.hash !== expected?.hash) throw new RevisionConflict(stream, expected, head);
    this.streams.set(stream, stored);
    for (const event of events) {
      const previousHash = stored.at(-1)?.hash ?? '0'.repeat(64);
      const hash = createHash('sha256').update(`${previousHash}${event.eventId}${event.data}`).digest('hex');
      const revision = stored.length;
      stored.push({ ...event, stream, revision, position: String(this.all.length), previousHash, hash });
      this.all.push(stored.at(-1)!);
    }
    return stored.slice(first);
  }

  async read(stream: string, options: ReadOptions = {}): Promise<readonly StoredEvent[]> {
    const stored = this.streams.get(stream) ?? [];
    const { limit = 1_000, backwards = false } = options;
    if (!backwards) return stored.slice(options.from ?? 0, (options.from ?? 0) + limit);
    return stored.slice(0, (options.from ?? stored.length - 1) + 1).reverse().slice(0, limit);
  }

  async head(stream: string): Promise<Head | undefined> {
    return headOf(this.streams.get(stream) ?? []);
  }

  async heads(): Promise<readonly (Head & { readonly stream: string })[]> {
    return [...this.streams].map(([stream, stored]) => ({ stream, ...headOf(stored)! }));
  }

  async *follow(after: string | undefined, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]> {
    let next = after === undefined ? 0 : Number(after) + 1;
    while (!signal.aborted) {
      const page = this.all.slice(next, next + 100);
      next += page.length;
      yield page;
      if (page.length === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async close(): Promise<void> {}
}

function headOf(stored: readonly StoredEvent[]): Head | undefined {
  const last = stored.at(-1);
  return last && { revision: last.revision, hash: last.hash };
}
