import { setTimeout as after } from 'node:timers/promises';
import type { PublishedEvent } from '@limit-ledger/contracts';
import type { EventStore, Position, StoredEvent } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import type { MessageBus } from '@limit-ledger/message-bus';
import type { ViewStore } from '@limit-ledger/view-store';
import { followerLag, type FollowerLag } from '../scheduler/follower-lag.js';
import { keepFollowing } from '../scheduler/keep-following.js';
import { PublishedPosition } from './published-position.js';
import { toMessage } from './to-message.js';

/** A public event and the topic that it goes to. */
export interface Published {
  readonly topic: string;
  readonly event: PublishedEvent;
}

export interface PublisherOptions {
  readonly store: EventStore;
  readonly bus: Pick<MessageBus, 'id' | 'publish'>;
  /** Where the position is kept. */
  readonly viewStore: Pick<ViewStore, 'position' | 'apply'>;
  readonly clock: Clock;
  /** In kebab case and unique in the view store, such as `limits`. */
  readonly name: string;
  /** What is told of a stored event, of any context: nothing of private ones and of those of others. */
  readonly publicationsOf: (stored: StoredEvent) => readonly Published[];
  /** What failed is tried again. */
  readonly onError?: (error: unknown) => void;
}

const EVENTS_BETWEEN_POSITIONS = 1_000;
/**
 * After a small page, so that what is stored meanwhile goes with the next one: under load each would be a write of its own,
 * whose flush is taken from the ledger's.
 */
const REST_MILLISECONDS = 25;
const EVENTS_WORTH_A_WRITE = 250;

/**
 * Publishes what the event store has, in its order and at least once: the position is saved after the events up to it are
 * on the bus. It counts for that bus only, so that one that was lost and made anew gets everything again.
 */
export class Publisher {
  private readonly stopping = new AbortController();
  private readonly position: PublishedPosition;
  private following: Promise<void> | undefined;
  private told: Position | undefined;
  private unsavedEvents = 0;

  constructor(private readonly options: PublisherOptions) {
    this.position = new PublishedPosition(options.viewStore, options.bus, `${options.name}-published`);
  }

  start(): void {
    this.following ??= keepFollowing((signal) => this.follow(signal), this.stopping.signal, this.options.onError);
  }

  /** Settles when nothing is under way any more; before the stores and the bus are closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  /** The last event that is on the bus, with all before it; `undefined` before the first. */
  get reached(): Position | undefined {
    return this.told;
  }

  /** How far what is published is behind what is stored; throws when the store does not tell. */
  lag(): Promise<FollowerLag> {
    return followerLag(this.options.store, this.told, this.options.clock.now());
  }

  private async follow(signal: AbortSignal): Promise<void> {
    this.told ??= await this.position.load();
    // What could not be noted before: without it the same would be published again at each new try.
    if (this.unsavedEvents > 0) await this.save();
    for await (const page of this.options.store.follow(this.told, signal)) {
      await this.publish(page);
      if (page.length === 0 || page.length >= EVENTS_WORTH_A_WRITE) continue;
      await after(REST_MILLISECONDS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async publish(page: readonly StoredEvent[]): Promise<void> {
    const last = page.at(-1);
    if (last === undefined) return;
    const { bus, publicationsOf } = this.options;
    const messages = page.flatMap(publicationsOf).map(({ topic, event }) => toMessage(topic, event));
    if (messages.length > 0) await bus.publish(messages);
    this.told = last.position;
    this.unsavedEvents += page.length;
    if (messages.length === 0 && this.unsavedEvents < EVENTS_BETWEEN_POSITIONS) return;
    await this.save();
  }

  private async save(): Promise<void> {
    if (this.told !== undefined) await this.position.save(this.told);
    this.unsavedEvents = 0;
  }
}
