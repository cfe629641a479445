import type { EventEmitter } from 'node:events';
import type { MessagePort, Worker } from 'node:worker_threads';
import { MessageBusUnavailable } from '../message-bus.js';
import type { BusChange, ChangeOutcome } from './bus-change.js';
import type { ChangeSink } from './change-queue.js';

/** Asks the thread to close its file and end. */
export const CLOSE = 'close';

interface Asked {
  resolve(outcomes: readonly ChangeOutcome[]): void;
  reject(error: Error): void;
}

/**
 * Writes, flushes and takes the log over into the file in a thread of its own. One batch at a time. When it ends, what was
 * under way may be stored or not; it is not started again.
 */
export class ChangeThread implements ChangeSink {
  private asked: Asked | undefined;
  private ended = false;
  private onEnded: (() => void) | undefined;

  constructor(private readonly port: Worker | MessagePort) {
    // The two kinds of port are emitters of the same shape, with overloads that have no type in common.
    const emitter: EventEmitter = port as unknown as EventEmitter;
    emitter.on('message', (outcomes: readonly ChangeOutcome[]) => this.take(outcomes));
    for (const event of ['error', 'exit', 'close']) emitter.on(event, (cause: unknown) => this.end(cause));
    port.unref();
  }

  /** Throws `MessageBusUnavailable` once the thread has ended. */
  assertRunning(): void {
    if (this.ended) throw new MessageBusUnavailable('the thread that writes the message bus has ended');
  }

  async write(changes: readonly BusChange[]): Promise<readonly ChangeOutcome[]> {
    this.assertRunning();
    return new Promise((resolve, reject) => {
      this.asked = { resolve, reject };
      this.port.ref();
      this.port.postMessage(changes);
    });
  }

  /** Resolves when its file is closed. Nothing may be under way. */
  async close(): Promise<void> {
    if (this.ended) return;
    this.port.ref();
    await new Promise<void>((resolve) => {
      this.onEnded = resolve;
      this.port.postMessage(CLOSE);
    });
  }

  private take(outcomes: readonly ChangeOutcome[]): void {
    const asked = this.asked;
    this.asked = undefined;
    this.port.unref();
    asked?.resolve(outcomes);
  }

  private end(cause: unknown): void {
    this.ended = true;
    this.asked?.reject(new MessageBusUnavailable('the thread that writes the message bus has ended', { cause }));
    this.asked = undefined;
    this.onEnded?.();
  }
}
