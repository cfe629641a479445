import {
  EventStoreUnavailable,
  OutcomeUnknown,
  type Append,
  type EventStore,
  type EventTexts,
  type Head,
  type HistoryPlace,
  type ReadOptions,
  type StoredEvent,
} from '@limit-ledger/event-store';

/** What happens to one append: nothing special, or one of the ways in which a store fails. */
export type Step = 'fine' | 'unavailable' | 'unknown-but-stored' | 'unknown-and-lost' | Promise<unknown>;

/** A store that keeps a record of what it is asked and fails as the script says; past its end all goes well. */
export class ScriptedStore implements EventStore {
  readonly appends: Append[] = [];
  readonly script: Step[] = [];
  headReads = 0;
  isUnavailable = false;
  /** Turns of the event loop that every append takes before anything happens to it, as one in another thread does. */
  turns = 0;

  constructor(private readonly inner: EventStore) {}

  async append(append: Append): Promise<readonly StoredEvent[]> {
    this.appends.push(append);
    const step = this.script.shift() ?? 'fine';
    for (let turn = 0; turn < this.turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (this.isUnavailable || step === 'unavailable') throw new EventStoreUnavailable('as the script says');
    if (step === 'unknown-and-lost') throw new OutcomeUnknown('as the script says');
    if (typeof step !== 'string') await step;
    const stored = await this.inner.append(append);
    if (step === 'unknown-but-stored') throw new OutcomeUnknown('as the script says');
    return stored;
  }

  async read(stream: string, options?: ReadOptions): Promise<readonly StoredEvent[]> {
    if (this.isUnavailable) throw new EventStoreUnavailable('as the script says');
    return this.inner.read(stream, options);
  }

  async readTexts(stream: string, options?: Omit<ReadOptions, 'backwards'>): Promise<readonly EventTexts[]> {
    if (this.isUnavailable) throw new EventStoreUnavailable('as the script says');
    return this.inner.readTexts(stream, options);
  }

  async head(stream: string): Promise<Head | undefined> {
    this.headReads += 1;
    if (this.isUnavailable) throw new EventStoreUnavailable('as the script says');
    return this.inner.head(stream);
  }

  heads(after?: string): Promise<readonly (Head & { readonly stream: string })[]> {
    return this.inner.heads(after);
  }

  histories(after?: HistoryPlace): Promise<readonly StoredEvent[]> {
    return this.inner.histories(after);
  }

  follow(after: string | undefined, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]> {
    return this.inner.follow(after, signal);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
