import type { EventEmitter } from 'node:events';
import { OutcomeUnknown, type Append } from '../event-store.js';
import { batchMessageOf, outcomesOf, type BatchAnswer } from './batch-message.js';
import type { AppendOutcome } from './batch-writer.js';
import { CHECKPOINT, CLOSE, type CommitPort } from './commit-port.js';

interface InFlight {
  readonly appends: readonly Append[];
  resolve(outcomes: readonly AppendOutcome[]): void;
  reject(error: unknown): void;
}

/**
 * Hashing, inserting and flushing in a thread of its own, so that the next batch is decided meanwhile. One batch at a time.
 * A thread that ends with a batch in flight leaves its outcome unknown; it is not started again.
 */
export class CommitThread {
  /** That it was given so far. */
  batches = 0;
  private inFlight: InFlight | undefined;
  private onTakenOver: (() => void) | undefined;
  private ended = false;
  private onEnded: (() => void) | undefined;

  constructor(private readonly port: CommitPort) {
    // The two kinds of port are emitters of the same shape, with overloads that have no type in common.
    const emitter: EventEmitter = port as unknown as EventEmitter;
    emitter.on('message', (answer: BatchAnswer | typeof CHECKPOINT) => this.take(answer));
    for (const event of ['error', 'exit', 'close']) emitter.on(event, (cause: unknown) => this.end(cause));
    port.unref();
  }

  get isEnded(): boolean {
    return this.ended;
  }

  /** As `BatchWriter.write`. Rejects with `OutcomeUnknown` when the thread ends meanwhile. */
  write(appends: readonly Append[]): Promise<readonly AppendOutcome[]> {
    this.batches += 1;
    return new Promise((resolve, reject) => {
      this.inFlight = { appends, resolve, reject };
      this.port.ref();
      this.port.postMessage(batchMessageOf(appends));
    });
  }

  /** Takes over into the file what was committed, beside whoever commits meanwhile; then calls back, unless the thread ends. */
  takeOverLog(onTakenOver: () => void): void {
    if (this.ended) return;
    this.onTakenOver = onTakenOver;
    this.port.postMessage(CHECKPOINT);
  }

  /** Resolves when its file is closed. Nothing may be in flight. */
  async close(): Promise<void> {
    if (this.ended) return;
    this.port.ref();
    await new Promise<void>((resolve) => {
      this.onEnded = resolve;
      this.port.postMessage(CLOSE);
    });
  }

  private take(answer: BatchAnswer | typeof CHECKPOINT): void {
    if (answer === CHECKPOINT) return this.onTakenOver?.();
    const { appends, resolve, reject } = this.inFlight!;
    this.inFlight = undefined;
    this.port.unref();
    if ('error' in answer) reject(Object.assign(new Error(answer.error.message), answer.error));
    else resolve(outcomesOf(appends, answer));
  }

  private end(cause: unknown): void {
    this.ended = true;
    this.inFlight?.reject(new OutcomeUnknown('the committing thread has ended', { cause }));
    this.inFlight = undefined;
    this.onEnded?.();
  }
}
