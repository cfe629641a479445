import type { PublishedEvent } from '@limit-ledger/contracts';
import { HandlerPaused, type DeliveredMessage, type MessageBus, type Subscription } from '@limit-ledger/message-bus';
import type { ViewStore } from '@limit-ledger/view-store';
import { keepFollowing } from '../scheduler/keep-following.js';
import { fromMessage, sequenceOf } from './from-message.js';
import { isInfrastructureFailure } from './is-infrastructure-failure.js';
import { SourceSequences } from './source-sequences.js';

/** An event came though those before it never did; they are missing until somebody looks. */
export interface SourceGap {
  readonly group: string;
  readonly source: string;
  readonly expected: number;
  readonly got: number;
}

/** What is done about an event. A refusal of what it asks for is recorded, not thrown. */
export type Reaction = (event: PublishedEvent) => Promise<void>;

export interface SubscriberOptions {
  readonly bus: Pick<MessageBus, 'subscribe' | 'lag' | 'parkedCount'>;
  readonly viewStore: Pick<ViewStore, 'position' | 'apply' | 'query'>;
  /** Such as `limits.risk`: who reacts, and to whom. */
  readonly group: string;
  readonly topics: readonly string[];
  /** By event type; other types pass. */
  readonly reactions: Readonly<Record<string, Reaction>>;
  /** Resolves when what was reacted to so far lasts, for reactions that leave that for later; until then the group's place stays. */
  readonly settle?: () => Promise<void>;
  readonly onGap?: (gap: SourceGap) => void;
  /** A message that could not be handled now; it is given again, or at last parked. */
  readonly onError?: (error: unknown, message?: DeliveredMessage) => void;
}

/**
 * Reacts to each event of a source once and in order, but for a crash between reactions and the note of them, which is
 * written for many at a time: then the same events come again, and what one causes must be recognised by an id that is made
 * of the event's. A gap is told and passed:
 * what is missing can't be waited for, and a freeze that comes must not wait for it.
 */
export class Subscriber {
  private readonly sequences: SourceSequences;
  private readonly stopping = new AbortController();
  private subscription: Subscription | undefined;
  private starting: Promise<void> | undefined;

  constructor(private readonly options: SubscriberOptions) {
    this.sequences = new SourceSequences(options.viewStore, options.group.replaceAll('.', '-'));
  }

  start(): void {
    const { signal } = this.stopping;
    this.starting ??= keepFollowing((each) => this.subscribe(each), signal, this.options.onError);
  }

  /** Settles when nothing is under way any more; before the runners that it uses are closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.starting;
    await this.subscription?.stop();
  }

  /** Messages that were not handled yet, those that wait behind a parked one left out. */
  lag(): Promise<number> {
    return this.options.bus.lag(this.options.group);
  }

  parkedCount(): Promise<number> {
    return this.options.bus.parkedCount(this.options.group);
  }

  /** Settles when it is stopped. */
  private async subscribe(signal: AbortSignal): Promise<void> {
    const { bus, group, topics } = this.options;
    const fromStart = await this.sequences.isNew();
    // Without what was kept every source would seem to have a gap; reactions recognise what they did.
    this.subscription = await bus.subscribe({
      group,
      topics,
      fromStart,
      handle: (message) => this.handle(message),
      settle: async () => {
        await this.sequences.settle().catch((error: unknown) => this.fail(error));
        await this.options.settle?.();
      },
    });
    try {
      if (fromStart) await this.sequences.begin();
    } catch (error) {
      await this.subscription.stop();
      throw error;
    }
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  }

  private async handle(message: DeliveredMessage): Promise<void> {
    try {
      const reaction = this.reactionTo(message);
      if (reaction === undefined) await this.pass(sequenceOf(message), message.attempt === 1);
      else await this.react(fromMessage(message), message.attempt === 1, reaction);
    } catch (error) {
      this.fail(error, message);
    }
  }

  private fail(error: unknown, message?: DeliveredMessage): never {
    this.options.onError?.(error, message);
    if (isInfrastructureFailure(error)) throw new HandlerPaused(String(error), { cause: error });
    throw error;
  }

  /** `undefined` for what passes. What says of no type what it is can't be read either. */
  private reactionTo({ headers }: DeliveredMessage): Reaction | undefined {
    const { reactions } = this.options;
    const type = headers['ce_type'];
    if (type === undefined) return async () => undefined;
    return Object.hasOwn(reactions, type) ? reactions[type] : undefined;
  }

  private async react(event: PublishedEvent, isFirstAttempt: boolean, reaction: Reaction): Promise<void> {
    const { source, sequence } = event;
    if (sequence === undefined) return reaction(event);
    if (!this.isNews(source, sequence, await this.sequences.last(source), isFirstAttempt)) return;
    await reaction(event);
    await this.sequences.note(source, sequence);
  }

  /** As `react` without a reaction: that the event came is noted. */
  private async pass({ source, sequence }: Pick<PublishedEvent, 'source' | 'sequence'>, isFirstAttempt: boolean): Promise<void> {
    if (sequence === undefined) return;
    const last = this.sequences.known(source) ?? (await this.sequences.last(source));
    if (!this.isNews(source, sequence, last, isFirstAttempt)) return;
    const noted = this.sequences.note(source, sequence);
    if (noted !== undefined) await noted;
  }

  /** Tells a gap. */
  private isNews(source: string, sequence: number, last: number, isFirstAttempt: boolean): boolean {
    const { group, onGap } = this.options;
    if (sequence > last + 1 && isFirstAttempt) onGap?.({ group, source, expected: last + 1, got: sequence });
    return sequence > last;
  }
}
