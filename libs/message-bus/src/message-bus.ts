/** A message as a topic keeps it. Order is kept per topic and key. */
export interface Message {
  readonly topic: string;
  /** The merchant id, or of a policy its id. */
  readonly key: string;
  /** Lower-case names, such as `ce_id`. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; `null` says that what stood under the key is gone. */
  readonly value: string | null;
}

export interface DeliveredMessage extends Message {
  /** Where it stands in the bus; opaque. */
  readonly offset: string;
  /** From 1: how often the group was given it. */
  readonly attempt: number;
}

/** A key of a group that waits because a message of it could not be handled; later ones of that key wait behind it. */
export interface ParkedKey {
  readonly key: string;
  /** The message that could not be handled. */
  readonly first: DeliveredMessage;
  readonly error: string;
  /** Messages of the key that wait, the first included. */
  readonly waiting: number;
}

export interface SubscribeOptions {
  /** Each group gets every message, from the start of the topics when it is new. */
  readonly group: string;
  readonly topics: readonly string[];
  /** In order per key, several keys side by side. Throws `HandlerPaused` for what a while may mend; whatever else parks the key after 5 attempts. */
  readonly handle: (message: DeliveredMessage) => Promise<void>;
}

export interface Subscription {
  /** Settles when nothing is under way any more; what was handled stays handled. */
  stop(): Promise<void>;
}

/**
 * Topics that groups follow, at least once, in order per key. Every method may throw `MessageBusUnavailable`.
 */
export interface MessageBus {
  /** All of them durably, in their order, or an error: then some may be there, and the same ones are published again. */
  publish(messages: readonly Message[]): Promise<void>;
  subscribe(options: SubscribeOptions): Subscription;
  parked(group: string): Promise<readonly ParkedKey[]>;
  /** Gives the parked messages of the key to the group again, in order; answers how many were handled before one failed again, if one did. */
  redrive(group: string, key: string): Promise<number>;
  /** How many messages the group was not given yet. */
  lag(group: string): Promise<number>;
  close(): Promise<void>;
}

/** What the handler needs is away; the same message is given again after a while, and nothing is parked. */
export class HandlerPaused extends Error {
  override readonly name = 'HandlerPaused';
}

export class MessageBusUnavailable extends Error {
  override readonly name = 'MessageBusUnavailable';
}
