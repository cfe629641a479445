import { CheckpointStoreUnavailable, PagesLost } from '@limit-ledger/checkpoint-store';
import { EventStoreUnavailable, isSameHead, RevisionConflict } from '@limit-ledger/event-store';
import type { DomainEvent, Rejection } from '@limit-ledger/kernel';
import { answerDrafts } from './answer-drafts.js';
import { AnswersBehind } from './answers-behind.js';
import { appendDurably } from './append-durably.js';
import { decideWrite } from './decide-write.js';
import { ClockBehind, Overloaded } from './errors.js';
import { historyForFirst } from './history-for-first.js';
import { catchUp, loadState } from './load-state.js';
import { assertKept, isUnkept } from './paging/assert-kept.js';
import { bringIn, countThere } from './paging/bring-in.js';
import { isForgotten } from './paging/load-paged.js';
import { Meanwhile } from './meanwhile.js';
import type { PendingWrite } from './pending-write.js';
import type { Request } from './request.js';
import type { RunnerContext } from './runner-context.js';
import { DeciderThrew, HeadMoved, NotKept } from './setbacks.js';
import type { StreamState } from './stream-state.js';
import { takeBlamed } from './take-blamed.js';

/** Fewer than these go together even where they could be decided while others are written. */
const LEAST_PART = 64;

/** At once, where nothing has to be read first: of many streams each write is of one command, and each promise costs. */
type Sooner<Value> = Value | Promise<Value>;

/**
 * Decides and writes all that is asked of one stream, one write at a time: what comes while a write is under way waits,
 * and goes into the next one together. Where the store writes beside this thread, that next one is decided meanwhile.
 */
export class StreamWriter<Command, State, Event extends DomainEvent, Reject extends Rejection, View> {
  private readonly queue: Request<Command, Event, Reject, View>[] = [];
  private state: StreamState<Command, State, Event, Reject, View> | undefined;
  /** Nothing undurable is in the state, but somebody else has written. */
  private isStale = false;
  /** Its checkpoint may not be what it says. */
  private doubted: StreamState<Command, State, Event, Reject, View> | undefined;
  /** Decided on what the write under way will leave; nothing of it is sent or answered before that one is durable. */
  private ahead: PendingWrite<Command, Event, Reject, View> | undefined;
  private aheadError: unknown;
  private readonly meanwhile = new Meanwhile();
  private readonly behind: AnswersBehind<Command, Event, Reject, View>;
  private conflicts = 0;
  private busy = false;

  constructor(
    private readonly context: RunnerContext<Command, State, Event, Reject, View>,
    private readonly stream: string,
    private readonly onAnswered: (count: number) => void,
    private readonly onIdle: () => void,
  ) {
    this.behind = new AnswersBehind(context.store, stream);
  }

  /** Requests not answered yet. */
  get waiting(): number {
    return this.queue.length;
  }

  /** What is in memory that could be had again. */
  get held(): number {
    return this.state?.held ?? 0;
  }

  get isBusy(): boolean {
    return this.busy;
  }

  enqueue(request: Request<Command, Event, Reject, View>): void {
    this.queue.push(request);
    if (this.busy) return this.meanwhile.ask();
    this.busy = true;
    this.context.turnEnd.add(() => void this.run());
  }

  /** Makes a checkpoint of what would take long to read again; while nothing is asked. */
  async part(): Promise<void> {
    const { state } = this;
    await state?.paged?.settled();
    if ((state?.paged?.eventsSince ?? 0) >= this.context.bounds.partingCheckpointEvents) await state?.checkpoint();
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0) await this.writeOnce();
    this.busy = false;
    this.onIdle();
  }

  /** Never throws: whatever happens is somebody's answer. */
  private async writeOnce(): Promise<void> {
    let write: PendingWrite<Command, Event, Reject, View> | undefined;
    try {
      const state = this.readyState() ?? (await this.currentState());
      const next = this.nextWrite(state);
      write = next instanceof Promise ? await next : next;
      if (write.now instanceof ClockBehind) this.alarm(write.now);
      const confirmed = this.confirm(state, write);
      const answered = this.behind.answer();
      this.decideMeanwhile(state, write);
      await confirmed;
      this.meanwhile.end();
      await answered;
      if (this.ahead === undefined) await answerDrafts(this.context.store, this.stream, write);
      else this.behind.hold(write);
      this.tidy(state);
    } catch (error) {
      this.meanwhile.end();
      await this.behind.answer();
      this.recover(error, write);
      return;
    }
    this.conflicts = 0;
    this.onAnswered(this.queue.splice(0, write.drafts.length).length);
    if (this.aheadError !== undefined) this.recover(this.aheadError, undefined);
  }

  private nextWrite(state: StreamState<Command, State, Event, Reject, View>): Sooner<PendingWrite<Command, Event, Reject, View>> {
    const { ahead } = this;
    this.ahead = undefined;
    if (ahead !== undefined) {
      ahead.base = state.head;
      return ahead;
    }
    // In two parts, since of those who wait for their answers nobody asks anything that could be decided meanwhile.
    const isInParts = this.meanwhile.isOverlapped && this.queue.length >= 2 * LEAST_PART;
    const taken = isInParts ? this.queue.slice(0, Math.ceil(this.queue.length / 2)) : this.queue;
    const most = bringIn(this.context, state, taken);
    return typeof most === 'number' ? this.decide(state, taken, most) : most.then((there) => this.decide(state, taken, there));
  }

  private decide(
    state: StreamState<Command, State, Event, Reject, View>,
    taken: readonly Request<Command, Event, Reject, View>[],
    most: number,
  ): Sooner<PendingWrite<Command, Event, Reject, View>> {
    const history = historyForFirst(this.context, state, this.queue[0]);
    if (history === undefined) return decideWrite(this.context, state, taken, undefined, most);
    return history.then((past) => decideWrite(this.context, state, taken, past, most));
  }

  /** Decides the next write while one is under way; an error waits until that is answered. */
  private decideMeanwhile(
    state: StreamState<Command, State, Event, Reject, View>,
    write: PendingWrite<Command, Event, Reject, View>,
  ): void {
    if (write.isEmpty || this.isTidyingDue(state)) return this.meanwhile.begin(undefined, false);
    const { length: taken } = write.drafts;
    const decide = (): void => {
      const rest = this.queue.slice(taken);
      if (rest.length === 0) return;
      try {
        const ahead = decideWrite(this.context, state, rest, undefined, countThere(this.context, state, rest));
        if (!ahead.isEmpty || ahead.drafts.length > 0) this.ahead = ahead;
      } catch (error) {
        this.aheadError = error;
      }
    };
    this.meanwhile.begin(decide, this.queue.length > taken || taken >= LEAST_PART);
  }

  /** The state where nothing has to be seen to first. */
  private readyState(): StreamState<Command, State, Event, Reject, View> | undefined {
    const { state } = this;
    if (state === undefined || this.isStale || state.paged?.isSuperseded === true || isUnkept(this.context, state)) return undefined;
    return state;
  }

  private async currentState(): Promise<StreamState<Command, State, Event, Reject, View>> {
    if (this.isStale && this.state !== undefined && !(await catchUp(this.context, this.state))) this.state = undefined;
    this.isStale = false;
    if (this.state?.paged?.isSuperseded === true && this.ahead === undefined) this.state = undefined;
    if (this.state !== undefined) {
      if (this.ahead === undefined && isUnkept(this.context, this.state)) await assertKept(this.context, this.state);
      return this.state;
    }
    const { doubted } = this;
    this.state = await loadState(this.context, this.stream, doubted === undefined || (await isForgotten(this.context, doubted)));
    this.doubted = undefined;
    return this.state;
  }

  /** An append at the expected head confirms itself; an answer that appends nothing rests on the head as it is now. */
  private async confirm(
    state: StreamState<Command, State, Event, Reject, View>,
    write: PendingWrite<Command, Event, Reject, View>,
  ): Promise<void> {
    const { store, bounds, wait, onStored } = this.context;
    if (write.isEmpty) {
      if (!isSameHead(await store.head(this.stream), state.head)) throw new HeadMoved();
      return;
    }
    const append = { stream: this.stream, expected: state.head, events: write.events };
    const stored = await appendDurably(store, append, bounds.resends, wait);
    state.head = write.confirm(stored);
    onStored(stored);
  }

  /** What must not be done while something undurable is in the state: then nothing is decided ahead. */
  private isTidyingDue(state: StreamState<Command, State, Event, Reject, View>): boolean {
    const { paged } = state;
    if (paged === undefined) return false;
    if (paged.isSuperseded || isUnkept(this.context, state)) return true;
    return paged.eventsSince >= this.context.bounds.checkpointEvents && !paged.isSealing;
  }

  private tidy(state: StreamState<Command, State, Event, Reject, View>): void {
    if (this.ahead !== undefined || this.aheadError !== undefined) return;
    const { residentParts } = this.context.bounds;
    state.letGo(residentParts);
    if (!this.isTidyingDue(state) || state.paged?.isSuperseded !== false) return;
    void state.checkpoint().then(() => this.busy || state.letGo(residentParts));
  }

  private recover(error: unknown, write: PendingWrite<Command, Event, Reject, View> | undefined): void {
    const { conflictRetries, commandsPerBatch } = this.context.bounds;
    this.ahead = undefined;
    this.aheadError = undefined;
    const affected = write === undefined || write.drafts.length === 0 ? commandsPerBatch : write.drafts.length;
    const arePagesLost = error instanceof PagesLost || error instanceof CheckpointStoreUnavailable;
    if (arePagesLost) this.doubted = this.state;
    if (error instanceof HeadMoved) this.isStale = true;
    else this.state = undefined;
    if (error instanceof NotKept && this.context.keeping?.isSparedNow(this.stream) === true) return this.alarm(error);
    if (error instanceof HeadMoved || error instanceof RevisionConflict || arePagesLost) {
      if (++this.conflicts <= conflictRetries) return;
      this.conflicts = 0;
      this.fail(this.queue.splice(0, affected), new Overloaded('conflicts'));
      return;
    }
    if (!(error instanceof EventStoreUnavailable)) this.alarm(error instanceof DeciderThrew ? error.cause : error);
    if (error instanceof DeciderThrew) this.fail(takeBlamed(this.queue, error.blamed), error.cause);
    else this.fail(this.queue.splice(0, affected), error);
  }

  private fail(requests: readonly Request<Command, Event, Reject, View>[], error: unknown): void {
    this.onAnswered(requests.length);
    for (const request of requests) request.reject(error);
  }

  private alarm(error: unknown): void {
    this.context.onAlarm({ stream: this.stream, error });
  }
}
