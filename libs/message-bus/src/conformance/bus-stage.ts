import type { MessageBusOptions } from '../open-message-bus.js';
import type { DeliveredMessage, Message, MessageBus, SubscribeOptions, Subscription } from '../message-bus.js';

/** Where a bus keeps what it was given, until it is removed. */
export interface BusPlace {
  /** The bus that stands there, as another process would open it; several may be open at a time. */
  open(options: MessageBusOptions): Promise<MessageBus>;
  remove(): Promise<void>;
}

export const TOPIC = 'halls.seats.v1';
export const GROUP = 'halls.boards';

export function messageOf(key: string, number: number, topic = TOPIC): Message {
  return { topic, key, headers: { ce_id: `${key}-${number}` }, value: `{"number":${number}}` };
}

export const messagesOf = (key: string, count: number, topic = TOPIC): readonly Message[] =>
  Array.from({ length: count }, (_, index) => messageOf(key, index, topic));

export const idsOf = (messages: readonly Message[]): readonly string[] => messages.map(({ headers }) => headers['ce_id']!);

/** The place of the test that runs, and what it has opened there. */
export class BusStage {
  private readonly opened: MessageBus[] = [];
  private place: BusPlace | undefined;

  constructor(private readonly createPlace: () => Promise<BusPlace>) {}

  async set(): Promise<void> {
    this.place = await this.createPlace();
  }

  async strike(): Promise<void> {
    for (const bus of this.opened.splice(0)) await bus.close();
    await this.place!.remove();
  }

  async open(options: MessageBusOptions = {}): Promise<MessageBus> {
    const bus = await this.place!.open({ firstRestMilliseconds: 1, ...options });
    this.opened.push(bus);
    return bus;
  }
}

/** A subscriber that writes down what it was given before it does anything else. */
export class Board {
  readonly given: DeliveredMessage[] = [];
  readonly handled: DeliveredMessage[] = [];

  constructor(private readonly onMessage: (message: DeliveredMessage) => Promise<void> | void = () => undefined) {}

  get ids(): readonly string[] {
    return idsOf(this.handled);
  }

  idsOf(key: string): readonly string[] {
    return idsOf(this.handled.filter((message) => message.key === key));
  }

  follow(bus: MessageBus, options: Partial<SubscribeOptions> = {}): Promise<Subscription> {
    return bus.subscribe({ group: GROUP, topics: [TOPIC], handle: (message) => this.handle(message), ...options });
  }

  private async handle(message: DeliveredMessage): Promise<void> {
    this.given.push(message);
    await this.onMessage(message);
    this.handled.push(message);
  }
}
