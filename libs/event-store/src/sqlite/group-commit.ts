import { EventStoreUnavailable, type Append, type StoredEvent } from '../event-store.js';
import type { AppendOutcome } from './batch-writer.js';
import { isBusy, unavailable } from './unavailable.js';

const BATCH_EVENTS = 1_000;
const BATCH_CHARACTERS = 4 * 1_024 * 1_024;
/** So many that wait share a flush well enough: they need not wait for who is answered now and asks again. */
const WORTH_A_FLUSH = BATCH_EVENTS / 2;
const WAITING_APPENDS = 100_000;
/** How long the appends wait for another process that holds the write lock. */
const LOCK_MILLISECONDS = 2_000;
const LOCK_PAUSE_MILLISECONDS = 5;

interface WaitingAppend {
  readonly append: Append;
  readonly characters: number;
  resolve(stored: readonly StoredEvent[]): void;
  reject(error: unknown): void;
}

/** Writes a batch at once, or in another thread and tells when it is on disk. Throws, or rejects with, what a batch fails with. */
export interface BatchSink {
  write(appends: readonly Append[]): readonly AppendOutcome[] | Promise<readonly AppendOutcome[]>;
  /** How many batches another thread, over a connection of its own, has been given so far. */
  readonly batchesBeside?: number;
  /** Nothing may be under way. */
  close?(): Promise<void>;
}

/**
 * Gathers the appends that come in one turn of the event loop, and writes them in one transaction at its end: what
 * came in on many connections at once shares one flush to disk, and an append that comes alone waits for nobody. What comes
 * while another thread writes goes into the next transaction together.
 */
export class GroupCommit {
  private waiting: WaitingAppend[] = [];
  private isScheduled = false;
  private lockedSince: number | undefined;
  private onDrained: (() => void) | undefined;

  constructor(
    private readonly sink: BatchSink,
    private readonly onStored: (outcomes: readonly AppendOutcome[]) => void,
  ) {}

  append(append: Append): Promise<readonly StoredEvent[]> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length >= WAITING_APPENDS) {
        reject(new EventStoreUnavailable(`${WAITING_APPENDS} appends are waiting already`));
        return;
      }
      this.waiting.push({ append, characters: charactersOf(append), resolve, reject });
      this.schedule();
    });
  }

  /**
   * Whoever has asked `setImmediate` for the end of this turn appends before it is flushed; of what is appended there without
   * this, the flush would be at the end of the next.
   */
  expect(): void {
    this.schedule();
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    if (this.waiting.length > 0) await new Promise<void>((resolve) => (this.onDrained = resolve));
  }

  private schedule(): void {
    if (this.isScheduled) return;
    // Until what is written now is settled.
    this.isScheduled = true;
    if (this.lockedSince === undefined) setImmediate(() => this.flush());
    else setTimeout(() => this.flush(), LOCK_PAUSE_MILLISECONDS);
  }

  private flush(): void {
    const batch = this.waiting.slice(0, this.countForBatch());
    if (batch.length === 0) return this.goOn(batch);
    try {
      const outcomes = this.sink.write(batch.map(({ append }) => append));
      if (!(outcomes instanceof Promise)) return this.settle(batch, outcomes);
      outcomes.then(
        (settled) => this.settleBeside(batch, settled),
        (error: unknown) => this.fail(batch, error),
      );
    } catch (error) {
      this.fail(batch, error);
    }
  }

  /** Whoever is answered has work to do on this thread, for which the other one should not wait. */
  private settleBeside(batch: readonly WaitingAppend[], outcomes: readonly AppendOutcome[]): void {
    let events = 0;
    for (const { append } of this.waiting) events += append.events.length;
    for (const { append } of batch) events -= append.events.length;
    if (events < WORTH_A_FLUSH) return this.settle(batch, outcomes);
    this.lockedSince = undefined;
    this.waiting.splice(0, batch.length);
    this.flush();
    this.answer(batch, outcomes);
  }

  private settle(batch: readonly WaitingAppend[], outcomes: readonly AppendOutcome[]): void {
    this.answer(batch, outcomes);
    this.goOn(batch);
  }

  private answer(batch: readonly WaitingAppend[], outcomes: readonly AppendOutcome[]): void {
    for (const [index, outcome] of outcomes.entries()) {
      const { resolve, reject } = batch[index]!;
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    }
    this.onStored(outcomes);
  }

  private fail(batch: readonly WaitingAppend[], error: unknown): void {
    if (isBusy(error) && this.mayWaitForLock()) {
      this.isScheduled = false;
      this.schedule();
      return;
    }
    const reason = unavailable(error, 'nothing was stored');
    for (const { reject } of batch) reject(reason);
    this.goOn(batch);
  }

  private goOn(batch: readonly WaitingAppend[]): void {
    this.lockedSince = undefined;
    this.isScheduled = false;
    this.waiting.splice(0, batch.length);
    if (this.waiting.length > 0) this.schedule();
    else this.onDrained?.();
  }

  private mayWaitForLock(): boolean {
    const now = performance.now();
    this.lockedSince ??= now;
    return now - this.lockedSince < LOCK_MILLISECONDS;
  }

  /** One at least, however large it is. */
  private countForBatch(): number {
    let events = 0;
    let characters = 0;
    let count = 0;
    for (const { append, characters: more } of this.waiting) {
      events += append.events.length;
      characters += more;
      if (count > 0 && (events > BATCH_EVENTS || characters > BATCH_CHARACTERS)) break;
      count++;
    }
    return count;
  }
}

function charactersOf({ events }: Append): number {
  let characters = 0;
  for (const { metadata, data } of events) characters += metadata.length + data.length;
  return characters;
}
