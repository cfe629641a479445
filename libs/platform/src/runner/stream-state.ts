import type { Head, StoredEvent } from '@limit-ledger/event-store';
import type { Decider, DomainEvent, Instant, Recorded, Rejection } from '@limit-ledger/kernel';
import { CLOCK_ACTOR } from './clock-actor.js';
import { CommandMemory } from './command-memory.js';
import { metadataOf, receiptOf } from './metadata.js';

/**
 * One stream in memory: durable up to `head`, decided up to `revision`.
 * What is decided and turns out not to be stored can't be taken back (`evolve` may change in place): drop it and load again.
 */
export class StreamState<Command, State, Event extends DomainEvent, Reject extends Rejection, View> {
  head: Head | undefined;
  revision = -1;
  recordedTime: Instant | undefined;
  nextPublicSequence = 0;
  readonly commands = new CommandMemory();
  private current: State;

  constructor(
    readonly stream: string,
    private readonly decider: Decider<Command, State, Event, Reject, View>,
  ) {
    this.current = decider.initial(stream);
  }

  get state(): State {
    return this.current;
  }

  evolve(event: Recorded<Event>): void {
    this.current = this.decider.evolve(this.current, event);
    this.revision = event.revision;
    this.recordedTime = event.recordedTime;
  }

  /** Takes in the next events of the history. */
  fold(page: readonly StoredEvent[]): void {
    for (const stored of page) {
      const metadata = metadataOf(stored);
      this.evolve(receiptOf<Event>(stored, metadata));
      this.head = { revision: stored.revision, hash: stored.hash };
      if (metadata.publicSequence !== undefined) this.nextPublicSequence = metadata.publicSequence + 1;
      if (metadata.actor.role === CLOCK_ACTOR.role) continue;
      this.commands.learn(metadata.commandId, metadata.commandFingerprint, stored.revision, metadata.recordedTime);
    }
    if (this.recordedTime !== undefined) this.commands.forgetUntil(this.recordedTime);
  }
}
