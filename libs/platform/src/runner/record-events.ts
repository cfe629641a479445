import { newEventId } from '@limit-ledger/event-store';
import { assert, canonicalText, type DomainEvent, type Instant, type Json, type Rejection } from '@limit-ledger/kernel';
import { metadataTextOf, type OriginText } from './metadata.js';
import type { Receipted } from './outcome.js';
import type { PendingWrite } from './pending-write.js';
import type { RunnerContext } from './runner-context.js';
import type { StreamState } from './stream-state.js';

const EVENTS_A_COMMAND = 100;

/** Puts what one command decided into the write, and into the state on which the next one is decided. */
export function recordEvents<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  { decider }: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  write: PendingWrite<Command, Event, Reject, View>,
  events: readonly Event[],
  origin: OriginText,
  now: Instant,
): void {
  assert(events.length > 0 && events.length <= EVENTS_A_COMMAND, `a command with ${events.length} events`);
  // What is private differs from the event before it in nothing that stands in the metadata, mostly: it is written once.
  let [privateTime, privateText] = ['', ''];
  for (const event of events) {
    assert(event.effectiveTime <= now, `${event.type} would be effective after it is recorded`);
    const data = decider.dataTextOf?.(event) ?? canonicalText(event.data as Json);
    const publicSequence = decider.isPublic(event.type) ? state.nextPublicSequence++ : undefined;
    const isAsBefore = publicSequence === undefined && event.effectiveTime === privateTime;
    const metadata = isAsBefore ? privateText : metadataTextOf(origin, event.effectiveTime, now, publicSequence);
    if (publicSequence === undefined) [privateTime, privateText] = [event.effectiveTime, metadata];
    const eventId = newEventId();
    write.events.push({ eventId, type: event.type, metadata, data });
    write.characters += data.length + metadata.length;
    const receipt: Receipted<DomainEvent> = {
      type: event.type,
      // State and answers are the same whether the event is new or read back: a decider that writes its events promises it.
      data: decider.dataTextOf === undefined ? (JSON.parse(data) as object) : event.data,
      effectiveTime: event.effectiveTime,
      revision: state.revision + 1,
      recordedTime: now,
      eventId,
      hash: '',
    };
    write.receipts.push(receipt as Receipted<Event>);
    state.evolve(receipt as Receipted<Event>);
  }
}
