import type { LoggedMessage } from './bus-storage.js';

/** Messages taken from the log and not done yet: in order within a key, and the place up to which everything is done. */
export class KeyQueues {
  private readonly queues = new Map<string, LoggedMessage[]>();
  /** Keys that nobody works on. */
  private readonly free = new Set<string>();
  /** In the order of the log. */
  private readonly underWay = new Set<number>();

  constructor(private taken: number) {}

  get size(): number {
    return this.underWay.size;
  }

  /** Where the log is to be read on. */
  get reached(): number {
    return this.taken;
  }

  /** Everything up to here is done. */
  get done(): number {
    for (const first of this.underWay) return first - 1;
    return this.taken;
  }

  take(messages: readonly LoggedMessage[], reached: number): void {
    for (const message of messages) {
      this.underWay.add(message.position);
      const queue = this.queues.get(message.key);
      if (queue === undefined) {
        this.queues.set(message.key, [message]);
        this.free.add(message.key);
      } else queue.push(message);
    }
    this.taken = reached;
  }

  /** A key that nobody else is given until it has no message left. */
  nextKey(): string | undefined {
    for (const key of this.free) {
      this.free.delete(key);
      return key;
    }
    return undefined;
  }

  /** The first message of the key; `undefined` when it has none left. */
  first(key: string): LoggedMessage | undefined {
    return this.queues.get(key)?.[0];
  }

  finish(message: LoggedMessage): void {
    this.underWay.delete(message.position);
    const queue = this.queues.get(message.key);
    queue?.shift();
    if (queue?.length === 0) this.queues.delete(message.key);
  }
}
