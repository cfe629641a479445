import { setImmediate as othersTurn, setTimeout as after } from 'node:timers/promises';
import { HandlerPaused, type SubscribeOptions, type Subscription } from '../message-bus.js';
import { attempt, deliveredOf, textOf } from './attempts.js';
import { BackOff } from './back-off.js';
import type { BusStorage, Claim, LoggedMessage } from './bus-storage.js';
import { KeyQueues } from './key-queues.js';

const PAGE_MESSAGES = 500;
/** Messages in memory that are not done: beyond it the group waits for the slowest. */
const MOST_UNDER_WAY = 1_000;
const KEYS_SIDE_BY_SIDE = 32;
/** What was handled since is given again after a crash; saving each one would cost a write to disk each. */
const SAVE_AFTER_MILLISECONDS = 50;
/** As long as it fails it is tried less and less often. */
const SAVE_AFTER_AT_MOST_MILLISECONDS = 5_000;

/** Gives one group its messages, in order per key, until it is stopped or another subscription of the group takes over. */
export class GroupDelivery implements Subscription {
  private readonly stopping = new AbortController();
  private readonly doneBefore: ReadonlyMap<string, number>;
  private readonly queues: KeyQueues;
  private readonly workers = new Set<Promise<void>>();
  private readonly redrives = new Map<string, Promise<number>>();
  private readonly running: Promise<void>;
  private saved: number;
  private saving: Promise<void> | undefined;
  private saveAfterMilliseconds = SAVE_AFTER_MILLISECONDS;
  private roomMade: (() => void) | undefined;

  /** `claim` is the group's. */
  constructor(
    private readonly storage: BusStorage,
    private readonly claim: Claim,
    private readonly options: SubscribeOptions,
    private readonly firstRestMilliseconds: number,
    private readonly mostRedriven: number,
  ) {
    this.doneBefore = storage.positions(options.group);
    this.saved = Math.min(...options.topics.map((topic) => this.doneBefore.get(topic) ?? 0));
    this.queues = new KeyQueues(this.saved);
    this.running = this.run();
  }

  get isActive(): boolean {
    return !this.stopping.signal.aborted;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.roomMade?.();
    await this.running;
    await Promise.all([...this.workers, this.saving, ...[...this.redrives.values()].map((each) => each.catch(() => 0))]);
    await this.save();
  }

  /** As `MessageBus.redrive` says; a second one of a key that is under way gets the answer of the first. */
  redrive(key: string): Promise<number> {
    const underWay = this.redrives.get(key) ?? this.giveParked(key).finally(() => this.redrives.delete(key));
    this.redrives.set(key, underWay);
    return underWay;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let backOff = new BackOff(this.firstRestMilliseconds, signal);
    while (!signal.aborted) {
      try {
        const version = this.storage.version();
        const isNews = this.takePage();
        backOff = new BackOff(this.firstRestMilliseconds, signal);
        if (this.queues.size >= MOST_UNDER_WAY) await this.room();
        else if (isNews) await othersTurn();
        else await this.storage.changed(version, signal);
      } catch {
        // What can't be read now is read later; whoever publishes or looks at the lag is told.
        await backOff.rest();
      }
    }
  }

  private async room(): Promise<void> {
    if (this.isActive) await new Promise<void>((resolve) => (this.roomMade = resolve));
  }

  private takePage(): boolean {
    const limit = Math.min(PAGE_MESSAGES, MOST_UNDER_WAY - this.queues.size);
    if (limit === 0) return true;
    const before = this.queues.reached;
    const { messages, reached } = this.storage.page(this.options.topics, before, limit);
    this.queues.take(
      messages.filter(({ topic, position }) => position > (this.doneBefore.get(topic) ?? 0)),
      reached,
    );
    this.startWorkers();
    if (reached > before) this.saveSoon();
    return reached > before;
  }

  private startWorkers(): void {
    while (this.isActive && this.workers.size < KEYS_SIDE_BY_SIDE) {
      const key = this.queues.nextKey();
      if (key === undefined) return;
      const worker = this.work(key).finally(() => {
        this.workers.delete(worker);
        this.startWorkers();
      });
      this.workers.add(worker);
    }
  }

  private async work(key: string): Promise<void> {
    for (let message = this.queues.first(key); message !== undefined; message = this.queues.first(key)) {
      if (!(await this.deliver(message))) return;
      this.queues.finish(message);
      this.saveSoon();
      this.roomMade?.();
    }
  }

  /** Answers whether the group is done with the message; it is not when it was stopped before. */
  private async deliver(message: LoggedMessage): Promise<boolean> {
    const { signal } = this.stopping;
    const place = this.isFree() ? 'free' : await this.insist(() => this.storage.placeOf(this.claim, message));
    if (place !== 'free') return place !== undefined;
    const attempted = await attempt(this.options.handle, message, this.firstRestMilliseconds, signal);
    if (attempted.outcome !== 'failed') return attempted.outcome === 'handled';
    return (await this.insist(() => this.storage.park(this.claim, message, attempted, now()))) !== undefined;
  }

  /** Whether no message has to wait, as far as the storage can tell that at once. */
  private isFree(): boolean {
    try {
      return this.isActive && this.storage.isFree(this.claim);
    } catch {
      return false;
    }
  }

  /** Asks the storage until it answers; `undefined` when the group was stopped or taken over before. */
  private async insist<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
    let backOff: BackOff | undefined;
    while (this.isActive) {
      try {
        const answer = await ask();
        if (answer === undefined) this.handOver();
        return answer;
      } catch {
        await (backOff ??= new BackOff(this.firstRestMilliseconds, this.stopping.signal)).rest();
      }
    }
    return undefined;
  }

  private async giveParked(key: string): Promise<number> {
    const { group, handle, settle } = this.options;
    for (let handled = 0; ; handled++) {
      if (handled === this.mostRedriven) return handled;
      const parked = this.isActive ? this.storage.firstParked(group, key) : undefined;
      if (parked === undefined) return handled;
      const attempts = parked.attempts + 1;
      try {
        await handle(deliveredOf(parked.first, attempts));
        await settle?.();
      } catch (error) {
        if (error instanceof HandlerPaused) throw error;
        await this.storage.park(this.claim, parked.first, { attempts, error: textOf(error) }, now());
        return handled;
      }
      if ((await this.storage.unpark(this.claim, parked.first)) === undefined) this.handOver();
    }
  }

  private saveSoon(): void {
    this.saving ??= after(this.saveAfterMilliseconds, undefined, { signal: this.stopping.signal })
      .catch(() => undefined)
      .then(() => this.save())
      .finally(() => {
        this.saving = undefined;
        if (this.isActive && this.queues.done > this.saved) this.saveSoon();
      });
  }

  /** What could not be saved is at worst given again; while it runs, the next one saves more. */
  private async save(): Promise<void> {
    const { done } = this.queues;
    if (done <= this.saved) return;
    try {
      await this.options.settle?.();
      if ((await this.storage.advance(this.claim, done)) === undefined) this.handOver();
      this.saved = done;
      this.saveAfterMilliseconds = SAVE_AFTER_MILLISECONDS;
    } catch {
      this.saveAfterMilliseconds = Math.min(this.saveAfterMilliseconds * 2, SAVE_AFTER_AT_MOST_MILLISECONDS);
    }
  }

  /** Somebody else delivers now. */
  private handOver(): void {
    this.stopping.abort();
    this.roomMade?.();
  }
}

const now = (): string => new Date().toISOString();
