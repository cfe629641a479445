import type { Decider, DomainEvent, Instant, Rejection } from '@limit-ledger/kernel';
import type { DeciderRunner } from './decider-runner.js';
import type { CommandEnvelope } from './envelope.js';
import { RunnerClosed } from './errors.js';
import type { Outcome, Present } from './outcome.js';
import { QUEUE_FULL } from './queue-full.js';
import type { Request } from './request.js';
import { runnerContextOf, type RunnerContext } from './runner-context.js';
import type { RunnerOptions } from './runner-options.js';
import { StreamWriter } from './stream-writer.js';

/** One writer for each stream that is asked of; see `DeciderRunner` for what an answer is worth. */
export function createDeciderRunner<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  decider: Decider<Command, State, Event, Reject, View>,
  options: RunnerOptions,
): DeciderRunner<Command, Event, Reject, View> {
  return new StreamWriters(runnerContextOf(decider, options));
}

/** Streams whose state has left, and stays until it is in a checkpoint. */
const MOST_PARTING = 64;

class StreamWriters<Command, State, Event extends DomainEvent, Reject extends Rejection, View>
  implements DeciderRunner<Command, Event, Reject, View>
{
  /** The longest unused come first. */
  private readonly writers = new Map<string, StreamWriter<Command, State, Event, Reject, View>>();
  private unanswered = 0;
  private closed = false;
  /** What the writers had in memory when they were idle last. */
  private readonly held = new Map<object, number>();
  private heldTotal = 0;
  private parting = 0;
  private readonly whenDrained: (() => void)[] = [];

  constructor(private readonly context: RunnerContext<Command, State, Event, Reject, View>) {}

  get waiting(): number {
    return this.unanswered;
  }

  execute(envelope: CommandEnvelope<Command>): Promise<Outcome<Event, Reject, View>> {
    if (this.isFull(envelope.stream)) return QUEUE_FULL;
    return new Promise((resolve, reject) => this.enqueue(envelope.stream, { kind: 'command', envelope, resolve, reject }));
  }

  present(stream: string, key?: string): Promise<Present<View>> {
    if (this.isFull(stream)) return QUEUE_FULL;
    return new Promise((resolve, reject) => this.enqueue(stream, { kind: 'present', key, resolve, reject }));
  }

  applyDue(stream: string): Promise<{ readonly nextDueAt: Instant | undefined; readonly revision: number }> {
    if (this.isFull(stream)) return QUEUE_FULL;
    return new Promise((resolve, reject) => this.enqueue(stream, { kind: 'due', resolve, reject }));
  }

  async drain(): Promise<void> {
    this.closed = true;
    await new Promise<void>((resolve) => {
      this.whenDrained.push(resolve);
      this.settleDrained();
    });
    for (const writer of this.writers.values()) await writer.part();
    await this.context.keeping?.close();
  }

  private isFull(stream: string): boolean {
    const { queueTotal, queuePerStream } = this.context.bounds;
    if (this.closed) return false;
    return this.unanswered >= queueTotal || (this.writers.get(stream)?.waiting ?? 0) >= queuePerStream;
  }

  private enqueue(stream: string, request: Request<Command, Event, Reject, View>): void {
    if (this.closed) return request.reject(new RunnerClosed());
    const writer = this.writers.get(stream) ?? this.open(stream);
    if (!writer.isBusy) this.touch(stream, writer);
    this.unanswered += 1;
    writer.enqueue(request);
  }

  private open(stream: string): StreamWriter<Command, State, Event, Reject, View> {
    const writer: StreamWriter<Command, State, Event, Reject, View> = new StreamWriter(
      this.context,
      stream,
      (count) => (this.unanswered -= count),
      () => {
        this.weigh(writer, writer.held);
        this.onIdle();
      },
    );
    return writer;
  }

  private touch(stream: string, writer: StreamWriter<Command, State, Event, Reject, View>): void {
    this.writers.delete(stream);
    this.writers.set(stream, writer);
  }

  private onIdle(): void {
    this.settleDrained();
    const { cachedStreams, residentTotal } = this.context.bounds;
    for (const [stream, writer] of this.writers) {
      if (this.writers.size <= cachedStreams && this.heldTotal <= residentTotal) return;
      if (writer.isBusy) continue;
      this.writers.delete(stream);
      this.weigh(writer, 0);
      this.part(writer);
    }
  }

  private weigh(writer: object, held: number): void {
    this.heldTotal += held - (this.held.get(writer) ?? 0);
    if (held === 0) this.held.delete(writer);
    else this.held.set(writer, held);
  }

  /** Those that leave faster than checkpoints are made go without: they are read again from the last one. */
  private part(writer: StreamWriter<Command, State, Event, Reject, View>): void {
    if (this.parting >= MOST_PARTING) return;
    this.parting += 1;
    void writer.part().finally(() => (this.parting -= 1));
  }

  private settleDrained(): void {
    if (!this.closed || this.unanswered > 0) return;
    for (const resolve of this.whenDrained.splice(0)) resolve();
  }
}
