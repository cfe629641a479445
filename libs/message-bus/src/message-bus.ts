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

/**
 * A key of a group, over all its topics, that waits because a message of it could not be handled; later ones of that key wait
 * behind it.
 */
export interface ParkedKey {
  readonly key: string;
  /** The message that could not be handled; `attempt` says how often the group was given it in all. */
  readonly first: DeliveredMessage;
  readonly error: string;
  /** When the key was parked, by the clock of the machine (UTC, with milliseconds); a redrive that fails again leaves it. */
  readonly since: string;
  /** Messages of the key that wait, the first included. */
  readonly waiting: number;
}

export interface SubscribeOptions {
  /** Each group gets every message, from the start of the topics when it is new. */
  readonly group: string;
  readonly topics: readonly string[];
  /**
   * In order per key, over all the topics, and several keys side by side. Throws `HandlerPaused` for what a while may mend:
   * then the same message is given again until it works, the longer the less often, while other keys go on as far as there is
   * room for what is under way. Whatever else it throws 5 times for a message parks the key.
   */
  readonly handle: (message: DeliveredMessage) => Promise<void>;
  /**
   * Resolves when what was handled so far lasts; asked each time before that is noted, by times and not for each message. As
   * long as it throws nothing is noted, and it is asked again.
   */
  readonly settle?: () => Promise<void>;
  /** Forgets what the group was given and what is parked for it: it is given everything again. */
  readonly fromStart?: boolean;
}

export interface Subscription {
  /** Settles when nothing is under way any more; what was handled stays handled. */
  stop(): Promise<void>;
}

/**
 * Topics that groups follow, at least once, in order per key; of a topic of states (`….state.v<n>`) a group is given the newest
 * message of a key only, when there are newer ones by the time it comes to it. What is parked is kept. Every method throws
 * `MessageBusUnavailable` once it is closed, and where what is kept can't be read or written.
 */
export interface MessageBus {
  /** Another one when what the bus kept was lost and it began anew: positions of what was published then count for nothing. */
  readonly id: string;
  /** All of them durably, in their order, or an error: then some may be there, and the same ones are published again. */
  publish(messages: readonly Message[]): Promise<void>;
  /**
   * Resolves when the group is the subscription's. One a group is active: of several, in this process or another one, the one
   * made last, and the others give nothing any more.
   */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** The groups that have ever subscribed, by name. */
  groups(): Promise<readonly string[]>;
  /** The keys that were parked first, at most 1,000. */
  parked(group: string): Promise<readonly ParkedKey[]>;
  /** What waits of one key; `undefined` where it is not parked. */
  parkedKey(group: string, key: string): Promise<ParkedKey | undefined>;
  /** How many keys of the group are parked. */
  parkedCount(group: string): Promise<number>;
  /**
   * Gives the parked messages of the key to the group again, in order, each once and at most 10,000 at a time; answers how
   * many were handled before one failed again, if one did: that one and those behind it stay parked. Throws `HandlerPaused`
   * when the handler does, and `NobodySubscribed` where the group has no active subscription at this bus.
   */
  redrive(group: string, key: string): Promise<number>;
  /** How many messages the group was not given yet, counted up to 10,000; up to 100 ms late. */
  lag(group: string): Promise<number>;
  /** Stops the subscriptions first. */
  close(): Promise<void>;
}

/** What the handler needs is away; the same message is given again after a while, and nothing is parked. */
export class HandlerPaused extends Error {
  override readonly name = 'HandlerPaused';
}

export class MessageBusUnavailable extends Error {
  override readonly name = 'MessageBusUnavailable';
}

/** What is parked can be given to nobody: the group has no active subscription at this bus. */
export class NobodySubscribed extends Error {
  override readonly name = 'NobodySubscribed';
  constructor(group: string) {
    super(`nobody is subscribed as ${group} here`);
  }
}
