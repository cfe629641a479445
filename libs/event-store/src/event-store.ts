/** An event as it is handed to a store: its texts are canonical (RFC 8785) and are what is hashed. */
export interface EventToAppend {
  /** UUIDv7, unique in the store. */
  readonly eventId: string;
  readonly type: string;
  readonly metadata: string;
  readonly data: string;
}

export interface StoredEvent extends EventToAppend {
  readonly stream: string;
  /** From 0, dense in its stream. */
  readonly revision: number;
  /** Where it stands in the store; opaque, comparable only by the store. */
  readonly position: Position;
  /** 64 lower-case hex digits; zeros at revision 0. */
  readonly previousHash: string;
  readonly hash: string;
}

/** What the states of a stream are folded from; it takes half as long to read. */
export type EventTexts = Pick<StoredEvent, 'revision' | 'type' | 'metadata' | 'data'>;

/** A stream's last event. */
export interface Head {
  readonly revision: number;
  readonly hash: string;
}

export type Position = string;

/** Where an event stands among the histories of all streams. */
export interface HistoryPlace {
  readonly stream: string;
  readonly revision: number;
}

export interface Append {
  readonly stream: string;
  /** The head that the events were decided on; `undefined` for a stream that does not exist yet. */
  readonly expected: Head | undefined;
  /** One at least. */
  readonly events: readonly EventToAppend[];
}

export interface ReadOptions {
  /** The first revision wanted; default 0, or the last when backwards. */
  readonly from?: number;
  readonly backwards?: boolean;
  /** 1 to 1,000; default 1,000. */
  readonly limit?: number;
}

/**
 * Streams of events that only grow. Acknowledged means durable.
 * Every method may throw `EventStoreUnavailable`.
 */
export interface EventStore {
  /**
   * All of the events or none, at the expected head; answers the stored events.
   * The identical append again (same ids, same expected head) answers as the first time.
   * Throws `RevisionConflict`, or `OutcomeUnknown`: then the identical append must be sent again.
   */
  append(append: Append): Promise<readonly StoredEvent[]>;
  /** Appends will come at the end of this turn of the event loop: who gathers them waits for those. Only where it helps. */
  expectAppends?(): void;
  /** A page of one stream, in order; empty past its end and for a stream that does not exist. */
  read(stream: string, options?: ReadOptions): Promise<readonly StoredEvent[]>;
  /** The same page forwards, of which it holds the texts alone. */
  readTexts(stream: string, options?: Omit<ReadOptions, 'backwards'>): Promise<readonly EventTexts[]>;
  head(stream: string): Promise<Head | undefined>;
  /** A page of the names and heads of all streams, by name; `after` is the last name of the page before. */
  heads(after?: string): Promise<readonly (Head & { readonly stream: string })[]>;
  /** A page of the histories of all streams, one after another by name, each in its order; `after` is a place, stored or not. */
  histories(after?: HistoryPlace): Promise<readonly StoredEvent[]>;
  /**
   * Pages of everything stored after the position (from the beginning without one), then live, in the order of the
   * store: within a stream by revision. Ends when the signal aborts or the store closes; an empty page says "caught up".
   */
  follow(after: Position | undefined, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]>;
  close(): Promise<void>;
}

/** Somebody else wrote: `actual` is where the stream stands now. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: Head | undefined,
    readonly actual: Head | undefined,
  ) {
    super(`${stream} stands at ${actual?.revision ?? 'nothing'}, not at ${expected?.revision ?? 'nothing'}`);
  }
}

/** The events may or may not have been stored. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** The store can't answer now (disk full, read-only, closed, connection lost before sending); nothing was stored. */
export class EventStoreUnavailable extends Error {
  override readonly name = 'EventStoreUnavailable';
}
