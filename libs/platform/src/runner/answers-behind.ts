import type { EventStore } from '@limit-ledger/event-store';
import type { DomainEvent, Rejection } from '@limit-ledger/kernel';
import { answerDrafts } from './answer-drafts.js';
import type { PendingWrite } from './pending-write.js';

/**
 * The answers of a durable write that is followed at once by one that was decided meanwhile: that one is handed to the store
 * first, since whoever is answered has work to do on this thread, and the store would wait for it.
 */
export class AnswersBehind<Command, Event extends DomainEvent, Reject extends Rejection, View> {
  private write: PendingWrite<Command, Event, Reject, View> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly stream: string,
  ) {}

  /** To be answered before any other is held. */
  hold(write: PendingWrite<Command, Event, Reject, View>): void {
    this.write = write;
  }

  /** To be called right after the next write was handed over, or has failed to be; settles when all are answered, never throws. */
  async answer(): Promise<void> {
    const { write } = this;
    if (write === undefined) return;
    this.write = undefined;
    // The store hands over what it is given at the end of this turn.
    await new Promise((resolve) => setImmediate(resolve));
    await answerDrafts(this.store, this.stream, write);
  }
}
