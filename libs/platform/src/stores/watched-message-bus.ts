import type { Message, MessageBus, ParkedKey, SubscribeOptions, Subscription } from '@limit-ledger/message-bus';

/** A message bus that knows whether publishing works. */
export class WatchedMessageBus implements MessageBus {
  private failure: Error | undefined;

  constructor(private readonly bus: MessageBus) {}

  get id(): string {
    return this.bus.id;
  }

  async publish(messages: readonly Message[]): Promise<void> {
    try {
      await this.bus.publish(messages);
      this.failure = undefined;
    } catch (error) {
      this.failure = error as Error;
      throw error;
    }
  }

  /** Throws what was published last failed with, until something is taken. */
  assertWritable(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  subscribe(options: SubscribeOptions): Promise<Subscription> {
    return this.bus.subscribe(options);
  }

  groups(): Promise<readonly string[]> {
    return this.bus.groups();
  }

  parked(group: string): Promise<readonly ParkedKey[]> {
    return this.bus.parked(group);
  }

  parkedKey(group: string, key: string): Promise<ParkedKey | undefined> {
    return this.bus.parkedKey(group, key);
  }

  parkedCount(group: string): Promise<number> {
    return this.bus.parkedCount(group);
  }

  redrive(group: string, key: string): Promise<number> {
    return this.bus.redrive(group, key);
  }

  lag(group: string): Promise<number> {
    return this.bus.lag(group);
  }

  close(): Promise<void> {
    return this.bus.close();
  }
}
