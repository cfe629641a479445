import type { Append } from '../event-store.js';
import type { AppendOutcome, BatchWriter } from './batch-writer.js';
import type { CommitThread } from './commit-thread.js';
import type { BatchSink } from './group-commit.js';

/** Events a batch, smoothed over some batches: from here on a thread of its own pays, and below there it does no more. */
const FOR_THREAD = 72;
const FOR_THIS_THREAD = 24;
const SMOOTHING = 1 / 16;
/** Events written here after which the thread is asked to take over the log: about as many as fill SQLite's thousand pages. */
const EVENTS_A_LOG = 4_000;
/** It takes this thread a millisecond to take over the rest, which is seldom enough then. */
const LOGS_BEFORE_THE_REST = 4;
/** A batch writes some pages however few events it has. */
const EVENTS_FOR_A_BATCH = 16;

/**
 * Few events are on disk sooner when nobody has to be woken for them, so small batches are written at once; large ones by
 * the thread, so that the next is decided meanwhile. It seldom changes, since who takes over has to read the file's ends.
 */
export class NearestWriter implements BatchSink {
  private events = 0;
  private isFar = false;
  private eventsOfLog = 0;
  private logs = 0;

  constructor(
    private readonly near: BatchWriter,
    private readonly far: CommitThread,
    /** 0 for the thread always. */
    private readonly forThread = FOR_THREAD,
  ) {}

  write(appends: readonly Append[]): readonly AppendOutcome[] | Promise<readonly AppendOutcome[]> {
    let events = 0;
    for (const append of appends) events += append.events.length;
    this.events += (events - this.events) * SMOOTHING;
    this.isFar = this.events > (this.isFar ? Math.min(FOR_THIS_THREAD, this.forThread) : this.forThread);
    return this.isFar && !this.far.isEnded ? this.far.write(appends) : this.writeHere(appends, events);
  }

  get batchesBeside(): number {
    return this.far.batches;
  }

  /**
   * To take the log over takes ten milliseconds, for which nobody here should wait. What was written meanwhile is taken over
   * here now and then, since only a log of which nothing is left begins anew: to make it longer costs more than to write it again.
   */
  private writeHere(appends: readonly Append[], events: number): readonly AppendOutcome[] {
    const outcomes = this.near.write(appends);
    this.eventsOfLog += events + EVENTS_FOR_A_BATCH;
    if (this.eventsOfLog >= EVENTS_A_LOG) {
      this.eventsOfLog = 0;
      this.far.takeOverLog(() => this.takeOverTheRest());
    }
    return outcomes;
  }

  private takeOverTheRest(): void {
    if (++this.logs % LOGS_BEFORE_THE_REST === 0) this.near.takeOverLog();
  }

  /** Resolves when the thread has closed its file. */
  close(): Promise<void> {
    return this.far.close();
  }
}
