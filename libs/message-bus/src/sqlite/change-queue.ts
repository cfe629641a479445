import { setTimeout as after } from 'node:timers/promises';
import { MessageBusUnavailable } from '../message-bus.js';
import type { BusChange, ChangeOutcome } from './bus-change.js';
import { isBusy, unavailable } from './unavailable.js';

const BATCH_CHANGES = 100;
/** One change at least, however many messages it has. */
const BATCH_MESSAGES = 1_000;
const WAITING_CHANGES = 10_000;
/** How long changes wait for another process that holds the write lock. */
const LOCK_MILLISECONDS = 1_000;
const LOCK_PAUSE_MILLISECONDS = 5;

interface WaitingChange {
  readonly change: BusChange;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Makes changes at once, or in another thread and tells when they are on disk; rejects where nobody knows what became of them. */
export interface ChangeSink {
  write(changes: readonly BusChange[]): readonly ChangeOutcome[] | Promise<readonly ChangeOutcome[]>;
}

/**
 * Makes changes in their order, those that come while others are written in one transaction: each transaction costs a flush,
 * which is taken from the ledger's. While another process holds the lock they wait beside the event loop.
 */
export class ChangeQueue {
  private waiting: WaitingChange[] = [];
  private writing: Promise<void> | undefined;

  constructor(private readonly sink: ChangeSink) {}

  /** What the change has answered; rejects with `MessageBusUnavailable`. */
  make(change: BusChange): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length >= WAITING_CHANGES) {
        reject(new MessageBusUnavailable(`${WAITING_CHANGES} changes are waiting already`));
        return;
      }
      this.waiting.push({ change, resolve, reject });
      this.writing ??= this.writeAll();
    });
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    // What comes in the same turn goes along.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.writeBatch(this.waiting.splice(0, this.countForBatch()));
    this.writing = undefined;
  }

  private async writeBatch(batch: readonly WaitingChange[]): Promise<void> {
    const giveUpAt = performance.now() + LOCK_MILLISECONDS;
    for (let rest = await this.write(batch, giveUpAt); rest.length > 0; rest = await this.write(rest, giveUpAt)) {
      await after(LOCK_PAUSE_MILLISECONDS);
    }
  }

  /** Answers which of them are to be tried again. */
  private async write(batch: readonly WaitingChange[], giveUpAt: number): Promise<readonly WaitingChange[]> {
    try {
      const outcomes = await this.sink.write(batch.map(({ change }) => change));
      const mayWait = performance.now() < giveUpAt;
      return batch.filter((waiting, index) => !isSettled(waiting, outcomes[index]!, mayWait));
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return [];
    }
  }

  private countForBatch(): number {
    let messages = 0;
    let count = 0;
    for (const { change } of this.waiting) {
      messages += change.method === 'append' ? change.args[0].length : 1;
      if (count > 0 && (count === BATCH_CHANGES || messages > BATCH_MESSAGES)) break;
      count++;
    }
    return count;
  }
}

function isSettled({ resolve, reject }: WaitingChange, outcome: ChangeOutcome, mayWait: boolean): boolean {
  if (!('error' in outcome)) resolve(outcome.value);
  else if (mayWait && isBusy(outcome.error)) return false;
  else reject(unavailable(Object.assign(new Error(outcome.error.message), outcome.error)));
  return true;
}
