import type { EventTexts, Head } from '@limit-ledger/event-store';
import { assert, type Decider, type DomainEvent, type Instant, type Recorded, type Rejection } from '@limit-ledger/kernel';
import { CLOCK_ACTOR } from './clock-actor.js';
import { CommandMemory } from './command-memory.js';
import { MetadataReader, type FoldedMetadata } from './metadata-reader.js';
import { metadataOf, recordedOf } from './metadata.js';
import type { CheckpointBody, PagedStream } from './paging/paged-stream.js';

/** What a stream takes at least: the small part of its state, and the list of its segments. */
const LEAST_HELD = 8;

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
  private readonly reader = new MetadataReader();
  private current: State;

  constructor(
    readonly stream: string,
    private readonly decider: Decider<Command, State, Event, Reject, View>,
    /** Absent where all of the state is in memory. */
    readonly paged?: PagedStream<State, Event>,
  ) {
    this.current = decider.initial(stream);
  }

  get state(): State {
    return this.current;
  }

  /** What is in memory that could be had again, in parts, moments and events since the checkpoint. */
  get held(): number {
    const { paged } = this;
    return paged === undefined ? 0 : LEAST_HELD + paged.paging.sizeOf(this.current) + paged.unkeptAt(this.revision);
  }

  evolve(event: Recorded<Event>): void {
    this.current = this.decider.evolve(this.current, event);
    this.revision = event.revision;
    this.recordedTime = event.recordedTime;
    this.paged?.note(event);
  }

  /** Takes the place of all events up to `head`. */
  restore(state: State, head: Head, { recordedTime, nextPublicSequence }: Omit<CheckpointBody, 'state' | 'segments'>): void {
    this.current = state;
    this.head = head;
    this.revision = head.revision;
    this.recordedTime = recordedTime;
    this.nextPublicSequence = nextPublicSequence;
  }

  /** Makes a checkpoint, behind what goes on; not while something undurable is in the state. Never throws. */
  checkpoint(): Promise<void> {
    const { paged, head, recordedTime, nextPublicSequence, commands, current: state } = this;
    if (paged === undefined || head === undefined || recordedTime === undefined) return Promise.resolve();
    assert(this.revision === head.revision, 'something undurable is in the state');
    return paged.checkpoint({ state, ...head, recordedTime, nextPublicSequence, commands });
  }

  /** Lets go of what was brought in, but for the parts last used. Not while something undurable is in the state. */
  letGo(residentParts: number): void {
    this.paged?.paging.letGo(this.current, residentParts);
    this.commands.letGo();
  }

  /** Takes in the next events of the history, up to the head that it has then. */
  fold(page: readonly EventTexts[], { revision, hash }: Head): void {
    for (const stored of page) {
      const metadata = this.metadataOf(stored);
      this.evolve(recordedOf<Event>(stored, metadata));
      if (metadata.publicSequence !== undefined) this.nextPublicSequence = metadata.publicSequence + 1;
    }
    assert(revision === this.revision, `${this.stream} has a gap before ${revision}`);
    this.head = { revision, hash };
    if (this.recordedTime !== undefined) this.commands.forgetUntil(this.recordedTime);
  }

  /** Learns of the command that the event is of. */
  private metadataOf(stored: EventTexts): FoldedMetadata {
    const { revision } = stored;
    if (this.paged !== undefined) {
      const folded = this.reader.read(stored.metadata);
      const { actor, commandId, recordedTime } = folded;
      if (actor.role !== CLOCK_ACTOR.role) this.paged.learned.learn({ commandId, revision, recordedTime });
      return folded;
    }
    const metadata = metadataOf(stored);
    const { actor, commandId, commandFingerprint, recordedTime } = metadata;
    if (actor.role !== CLOCK_ACTOR.role) this.commands.learn(commandId, commandFingerprint, revision, recordedTime);
    return metadata;
  }
}
