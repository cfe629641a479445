import { assert } from '@limit-ledger/kernel';
import {
  MessageBusUnavailable,
  NobodySubscribed,
  type Message,
  type MessageBus,
  type ParkedKey,
  type SubscribeOptions,
  type Subscription,
} from '../message-bus.js';
import { deliveredOf } from './attempts.js';
import type { BusStorage, ParkedRecord } from './bus-storage.js';
import { GroupDelivery } from './group-delivery.js';

export interface StoredMessageBusOptions {
  /** The first of the rests between two attempts, which double; default 100. */
  readonly firstRestMilliseconds?: number;
  /** Messages that one redrive gives again; default 10,000. */
  readonly mostRedriven?: number;
}

const MOST_PARKED_ANSWERED = 1_000;
const MOST_LAG_COUNTED = 10_000;
const MOST_MESSAGES = 10_000;
const LONGEST_VALUE = 1_000_000;

/** A bus in this process over what keeps its log. */
export class StoredMessageBus implements MessageBus {
  private readonly deliveries = new Map<string, GroupDelivery>();
  private readonly opened = new Set<GroupDelivery>();
  private closing: Promise<void> | undefined;

  constructor(
    private readonly storage: BusStorage,
    private readonly options: StoredMessageBusOptions = {},
  ) {}

  get id(): string {
    return this.storage.id;
  }

  async publish(messages: readonly Message[]): Promise<void> {
    assert(messages.length <= MOST_MESSAGES, `${messages.length} messages at a time are too many`);
    for (const { topic, value } of messages) assert((value?.length ?? 0) <= LONGEST_VALUE, `a message to ${topic} is too long`);
    this.assertOpen();
    if (messages.length > 0) await this.storage.append(messages);
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    assert(options.topics.length > 0, `${options.group} follows nothing`);
    this.assertOpen();
    const claim = await this.storage.claim(options.group, options.topics, options.fromStart ?? false);
    this.assertOpen();
    const delivery = new GroupDelivery(
      this.storage,
      claim,
      options,
      this.options.firstRestMilliseconds ?? 100,
      this.options.mostRedriven ?? 10_000,
    );
    this.deliveries.set(options.group, delivery);
    this.opened.add(delivery);
    return { stop: () => delivery.stop().finally(() => this.opened.delete(delivery)) };
  }

  async groups(): Promise<readonly string[]> {
    this.assertOpen();
    return this.storage.groups();
  }

  async parked(group: string): Promise<readonly ParkedKey[]> {
    this.assertOpen();
    return this.storage.parked(group, MOST_PARKED_ANSWERED).map(parkedKeyOf);
  }

  async parkedKey(group: string, key: string): Promise<ParkedKey | undefined> {
    this.assertOpen();
    const record = this.storage.firstParked(group, key);
    return record && parkedKeyOf(record);
  }

  async parkedCount(group: string): Promise<number> {
    this.assertOpen();
    return this.storage.parkedCount(group);
  }

  async redrive(group: string, key: string): Promise<number> {
    this.assertOpen();
    const delivery = this.deliveries.get(group);
    if (delivery === undefined || !delivery.isActive) throw new NobodySubscribed(group);
    return delivery.redrive(key);
  }

  async lag(group: string): Promise<number> {
    this.assertOpen();
    return this.storage.lag(group, MOST_LAG_COUNTED);
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await Promise.all([...this.opened].map((delivery) => delivery.stop()));
    await this.storage.close();
  }

  private assertOpen(): void {
    if (this.closing !== undefined) throw new MessageBusUnavailable('the message bus is closed');
  }
}

function parkedKeyOf({ first, attempts, ...record }: ParkedRecord): ParkedKey {
  return { ...record, first: deliveredOf(first, attempts) };
}
