import { setTimeout as after } from 'node:timers/promises';
import type { Clock, Instant } from '@limit-ledger/kernel';
import type { DueIndex } from './due-index.js';

export interface DueSchedulerOptions {
  readonly index: DueIndex;
  /** The runner of the streams that the index names. */
  readonly runner: { applyDue(stream: string): Promise<{ readonly nextDueAt: Instant | undefined; readonly revision: number }> };
  readonly clock: Clock;
  /** How long it rests when nothing is due; default and at most 250. */
  readonly intervalMilliseconds?: number;
  /** Streams worked on at a time; default 32. */
  readonly parallelStreams?: number;
  /** `stream` is absent when the index itself could not be asked. Whatever failed is tried again. */
  readonly onError?: (error: unknown, stream?: string) => void;
  /** Rests between rounds; a timer by default. Must settle when the signal aborts. */
  readonly rest?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const INTERVAL_MILLISECONDS = 250;
const STREAMS_A_ROUND = 512;
const LONGEST_BACK_OFF_ROUNDS = 64;

/** Records what comes due without a command: within 1 s of its moment, and within 5 s of a start. */
export class DueScheduler {
  private readonly stopping = new AbortController();
  /** After a failure: how often, and the round from which a stream is tried again. */
  private readonly failures = new Map<string, { readonly times: number; readonly retryRound: number }>();
  private readonly underWay = new Map<string, Promise<void>>();
  private round = 0;
  private running: Promise<void> | undefined;

  constructor(private readonly options: DueSchedulerOptions) {}

  /** The first round begins at once. */
  start(): void {
    this.running ??= this.run();
  }

  /** Settles when nothing is under way any more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.all(this.underWay.values());
  }

  private async run(): Promise<void> {
    const { intervalMilliseconds = INTERVAL_MILLISECONDS, rest = restByTimer, onError } = this.options;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      let isMoreDue = false;
      try {
        isMoreDue = await this.work();
      } catch (error) {
        onError?.(error);
      }
      if (!isMoreDue) await rest(Math.min(intervalMilliseconds, INTERVAL_MILLISECONDS), signal);
    }
  }

  /** One round; answers whether there was more than one round may take. A slow stream holds up no other one. */
  private async work(): Promise<boolean> {
    const { index, clock, parallelStreams = 32 } = this.options;
    this.round += 1;
    // Streams that fail or are slow stay the earliest ones due: without room for them they would crowd out the others.
    const most = STREAMS_A_ROUND + this.failures.size + this.underWay.size;
    const rows = await index.dueBefore(clock.now(), most);
    for (const { stream } of rows) {
      if (this.underWay.has(stream) || this.round < (this.failures.get(stream)?.retryRound ?? 0)) continue;
      while (this.underWay.size >= parallelStreams) await Promise.race(this.underWay.values());
      if (this.stopping.signal.aborted) return false;
      this.underWay.set(stream, this.apply(stream));
    }
    return rows.length === most;
  }

  private async apply(stream: string): Promise<void> {
    const { runner, index, onError } = this.options;
    try {
      const { nextDueAt, revision } = await runner.applyDue(stream);
      await index.settle(stream, nextDueAt, revision);
      this.failures.delete(stream);
    } catch (error) {
      const times = (this.failures.get(stream)?.times ?? 0) + 1;
      const rounds = Math.min(2 ** times, LONGEST_BACK_OFF_ROUNDS);
      this.failures.set(stream, { times, retryRound: this.round + rounds });
      onError?.(error, stream);
    } finally {
      this.underWay.delete(stream);
    }
  }
}

const restByTimer = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  after(milliseconds, undefined, { signal }).catch(() => undefined);
