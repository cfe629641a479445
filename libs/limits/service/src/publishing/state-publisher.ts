import { setTimeout as after } from 'node:timers/promises';
import type { EventStore, Position, StoredEvent } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { followerLag, keepFollowing, type FollowerLag } from '@limit-ledger/platform';

export interface StatePublisherOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** Where it goes on after a restart. */
  readonly positions: { load(): Promise<Position | undefined>; save(position: Position): Promise<void> };
  /** Whether a stream has a state to publish. */
  readonly hasState: (stream: string) => boolean;
  /** Publishes the present states of the streams, each after the event given or a later one. */
  readonly publish: (causes: readonly StoredEvent[]) => Promise<void>;
  readonly onError?: (error: unknown) => void;
  /** The shortest time between two states of a stream; default 1,000. */
  readonly restMilliseconds?: number;
  /** Streams that may wait to be published; default 10,000. */
  readonly mostPending?: number;
}

const STREAMS_AT_ONCE = 100;

/**
 * Publishes what streams have come to, following the event store: of several events of a stream within the rest time only
 * the last counts. The position is saved once all up to it is published, so that nothing is left out after a crash.
 */
export class StatePublisher {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  /** The last event of each stream that waits, and up to where all is in here. */
  private pending = new Map<string, StoredEvent>();
  private takenIn: Position | undefined;
  private published: Position | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly options: StatePublisherOptions) {}

  start(): void {
    this.running ??= keepFollowing((signal) => this.follow(signal), this.stopping.signal, this.options.onError);
  }

  /** Settles when nothing is under way any more; before the bus and the stores are closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** The last event whose state, or a later one, is published; `undefined` before the first. */
  get reached(): Position | undefined {
    return this.published;
  }

  /** How far the published states are behind what is stored; throws when the store does not tell. */
  lag(): Promise<FollowerLag> {
    return followerLag(this.options.store, this.published, this.options.clock.now());
  }

  /** Both halves end when one of them fails. */
  private async follow(stopping: AbortSignal): Promise<void> {
    const attempt = new AbortController();
    const signal = AbortSignal.any([stopping, attempt.signal]);
    signal.addEventListener('abort', () => this.wake(), { once: true });
    this.published = this.takenIn = await this.options.positions.load();
    this.pending = new Map();
    const halves = [this.takeIn(signal), this.publishPending(signal)];
    const ended = await Promise.allSettled(halves.map((half) => half.finally(() => attempt.abort())));
    for (const each of ended) if (each.status === 'rejected') throw each.reason;
  }

  private async takeIn(signal: AbortSignal): Promise<void> {
    const { store, hasState, mostPending = 10_000 } = this.options;
    for await (const page of store.follow(this.takenIn, signal)) {
      while (this.pending.size >= mostPending && !signal.aborted) await pause(10, signal);
      for (const event of page) if (hasState(event.stream)) this.pending.set(event.stream, event);
      this.takenIn = page.at(-1)?.position ?? this.takenIn;
      this.wake();
    }
  }

  private async publishPending(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (this.takenIn === this.published) await this.somethingTakenIn();
      const position = this.takenIn;
      const causes = [...this.pending.values()];
      this.pending = new Map();
      for (let from = 0; from < causes.length && !signal.aborted; from += STREAMS_AT_ONCE) {
        await this.options.publish(causes.slice(from, from + STREAMS_AT_ONCE));
      }
      if (signal.aborted || position === undefined) return;
      await this.options.positions.save(position);
      this.published = position;
      await pause(this.options.restMilliseconds ?? 1_000, signal);
    }
  }

  private somethingTakenIn(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}

/** Ends early, without an error, when the signal aborts. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, { signal }).catch(() => undefined);
}
