import type { EventToAppend, Head, StoredEvent } from '@limit-ledger/event-store';
import { assert, type DomainEvent, type Instant, type Rejection } from '@limit-ledger/kernel';
import type { Draft } from './draft.js';
import type { ClockBehind } from './errors.js';
import type { Receipted } from './outcome.js';

/** One append in the making, with the answers that wait for it. */
export class PendingWrite<Command, Event extends DomainEvent, Reject extends Rejection, View> {
  readonly events: EventToAppend[] = [];
  /** Their hashes are filled in by `confirm`. */
  readonly receipts: Receipted<Event>[] = [];
  /** One for each request taken from the front of the queue, in order. */
  readonly drafts: Draft<Command, Event, Reject, View>[] = [];
  dueEvents = 0;
  characters = 0;
  /** The recorded time of all its events; taken when the first is decided. */
  now: Instant | ClockBehind | undefined;

  /** `base` is the head that it follows; of one decided ahead it is told once that head is durable. */
  constructor(public base: Head | undefined) {}

  get isEmpty(): boolean {
    return this.events.length === 0;
  }

  /** Takes in what the store answered. */
  confirm(stored: readonly StoredEvent[]): Head {
    assert(stored.length === this.receipts.length, 'the store answered other events than it was given');
    this.receipts.forEach((receipt: { hash: string }, index) => (receipt.hash = stored[index]!.hash));
    const last = stored.at(-1)!;
    return { revision: last.revision, hash: last.hash };
  }

  /** The head at a revision that a draft rests on. */
  headAt(revision: number): Head | undefined {
    if (revision <= (this.base?.revision ?? -1)) return this.base;
    const receipt = this.receiptAt(revision);
    assert(receipt !== undefined, `revision ${revision} is not in this write`);
    return { revision, hash: receipt.hash };
  }

  /** The events of a command that was accepted in this write; `undefined` when they are older. */
  receiptsFrom(firstRevision: number, count: number): readonly Receipted<Event>[] | undefined {
    const index = firstRevision - (this.base?.revision ?? -1) - 1;
    return index < 0 ? undefined : this.receipts.slice(index, index + count);
  }

  private receiptAt(revision: number): Receipted<Event> | undefined {
    return this.receipts[revision - (this.base?.revision ?? -1) - 1];
  }
}
