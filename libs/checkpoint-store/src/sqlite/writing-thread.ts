import type { EventEmitter } from 'node:events';
import type { MessagePort, Worker } from 'node:worker_threads';
import { CheckpointStoreUnavailable, PagesLost, type CheckpointCommit, type SegmentSummary } from '../checkpoint-store.js';
import type { CheckpointWriter } from './checkpoint-writer.js';
import { buffersOf, messageOfCommit, type WriteAnswer, type WriteMessage } from './write-message.js';

/** How long a write may take before it is done without, and how long one that is done in many parts. */
const LATE_MILLISECONDS = 10_000;
const LATE_MERGE_MILLISECONDS = 300_000;

interface Asked {
  readonly timer: NodeJS.Timeout;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * Sorts, builds and writes what is kept in a thread of its own. Once it was late with one thing it is asked for nothing more
 * until it answers. When it ends, what was under way may have been done or not; it is not started again.
 */
export class WritingThread implements CheckpointWriter {
  private readonly asked = new Map<number, Asked>();
  private nextId = 0;
  private ended = false;
  private isLate = false;

  constructor(
    private readonly port: Worker | MessagePort,
    private readonly onDeleted: () => void,
    private readonly lateMilliseconds = LATE_MILLISECONDS,
  ) {
    // The two kinds of port are emitters of the same shape, with overloads that have no type in common.
    const emitter: EventEmitter = port as unknown as EventEmitter;
    emitter.on('message', (answer: WriteAnswer) => this.take(answer));
    for (const event of ['error', 'exit', 'close']) emitter.on(event, () => this.end());
    port.unref();
  }

  get isEnded(): boolean {
    return this.ended;
  }

  commit(commit: CheckpointCommit): Promise<boolean> {
    return this.ask({ kind: 'commit', commit: messageOfCommit(commit) }, buffersOf(commit)) as Promise<boolean>;
  }

  async merge(stream: string, segments: readonly SegmentSummary[], into: SegmentSummary): Promise<void> {
    await this.ask({ kind: 'merge', stream, segments, into }, [], Math.max(LATE_MERGE_MILLISECONDS, this.lateMilliseconds));
  }

  async remove(stream: string): Promise<void> {
    await this.ask({ kind: 'remove', stream });
  }

  async deleteLoose(): Promise<void> {
    await this.ask({ kind: 'delete-loose' }, [], LATE_MERGE_MILLISECONDS);
  }

  reopen(): void {
    this.port.postMessage({ kind: 'reopen', id: this.nextId++ });
  }

  /** One that does not end by itself is ended. */
  async close(): Promise<void> {
    await this.ask({ kind: 'close' }).catch(() => undefined);
    this.end();
    if ('terminate' in this.port) await this.port.terminate();
    else this.port.close();
  }

  private ask(message: WriteMessage, handedOver: ArrayBuffer[] = [], milliseconds = this.lateMilliseconds): Promise<unknown> {
    if (this.ended) return Promise.reject(new CheckpointStoreUnavailable('the writing thread has ended'));
    if (this.isLate) return Promise.reject(new CheckpointStoreUnavailable('the writing thread is late'));
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.giveUp(id), milliseconds);
      this.asked.set(id, { timer, resolve, reject });
      this.port.postMessage({ ...message, id }, handedOver);
    });
  }

  private giveUp(id: number): void {
    this.isLate = true;
    this.asked.get(id)?.reject(new CheckpointStoreUnavailable('the writing thread is late'));
    this.asked.delete(id);
  }

  private take(answer: WriteAnswer): void {
    this.isLate = false;
    if (answer === 'deleted') return this.onDeleted();
    const asked = this.asked.get(answer.id);
    if (asked === undefined) return;
    this.asked.delete(answer.id);
    clearTimeout(asked.timer);
    if ('value' in answer) asked.resolve(answer.value);
    else asked.reject(errorOf(answer.error));
  }

  private end(): void {
    this.ended = true;
    for (const { timer, reject } of this.asked.values()) {
      clearTimeout(timer);
      reject(new CheckpointStoreUnavailable('the writing thread has ended'));
    }
    this.asked.clear();
  }
}

const errorOf = ({ name, message }: { readonly name: string; readonly message: string }): Error =>
  name === 'PagesLost' ? new PagesLost(message) : new CheckpointStoreUnavailable(message);
