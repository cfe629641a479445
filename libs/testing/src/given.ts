import type { Decider, DomainEvent, Instant, Rejection } from '@limit-ledger/kernel';
import { seenIn } from './seen-in.js';
import { Story } from './story.js';
import { StreamInMemory } from './stream-in-memory.js';
import type { Told } from './told.js';

/** An event that has happened; recorded at its effective time unless it says another. */
export type Happened<Event extends DomainEvent> = Event & { readonly recordedTime?: Instant };

/**
 * A stream in which that has happened, in order: events, and commands (`told`) which must be accepted.
 * Goes on with `.when(command, at).then(…)`, `.thenRefused(code)` or `.thenAlready()`.
 */
export function given<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  decider: Decider<Command, State, Event, Reject, View>,
  stream: string,
  ...past: readonly (Happened<Event> | Told<Command>)[]
): Story<Command, State, Event, Reject, View> {
  const inMemory = new StreamInMemory(decider, stream);
  for (const step of past) {
    if ('command' in step) {
      expect(seenIn(inMemory.decide(step.command, step.at))).toMatchObject({ kind: 'accepted', rejection: null });
    } else {
      const { recordedTime, ...event } = step;
      inMemory.record([event as unknown as Event], recordedTime ?? step.effectiveTime);
    }
  }
  return new Story(inMemory);
}
