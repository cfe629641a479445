import type { Decision, DomainEvent, Instant, Rejection } from '@limit-ledger/kernel';
import type { ExpectedEvent } from './expected-event.js';
import { seenIn } from './seen-in.js';
import type { StreamInMemory } from './stream-in-memory.js';

/** What has happened so far; goes on after each outcome. */
export class Story<Command, State, Event extends DomainEvent, Reject extends Rejection, View> {
  constructor(private readonly stream: StreamInMemory<Command, State, Event, Reject, View>) {}

  /** What is due by then is recorded first. */
  when(command: Command, at: Instant): Outcome<Command, State, Event, Reject, View> {
    return new Outcome(this, this.stream.decide(command, at));
  }

  /** Nobody asks for anything; what is due by then happens by itself. */
  whenTimeComes(at: Instant): Outcome<Command, State, Event, Reject, View> {
    return new Outcome(this, { kind: 'accepted', events: this.stream.recordDue(at) });
  }

  /** What an answer about the stream, and the part of it named by `key`, is made from. */
  view(key?: string): View {
    return this.stream.view(key);
  }
}

/** What came of the last step; each check fails with the outcome there was instead. `then` makes it no promise: never await it. */
export class Outcome<Command, State, Event extends DomainEvent, Reject extends Rejection, View> {
  constructor(
    private readonly story: Story<Command, State, Event, Reject, View>,
    private readonly decision: Decision<Event, Reject>,
  ) {}

  /** Accepted with these events and no others, in this order; members that are left out may be anything. */
  then(...events: readonly ExpectedEvent<Event>[]): Story<Command, State, Event, Reject, View> {
    expect(seenIn(this.decision)).toMatchObject({ kind: 'accepted', events, rejection: null });
    return this.story;
  }

  /** Refused with this code, and the members of the refusal that are given. */
  thenRefused(code: Reject['code'], more: Partial<Reject> = {}): Story<Command, State, Event, Reject, View> {
    expect(seenIn(this.decision)).toMatchObject({ kind: 'rejected', events: [], rejection: { ...more, code } });
    return this.story;
  }

  /** The same business id was accepted before; nothing happened. */
  thenAlready(): Story<Command, State, Event, Reject, View> {
    expect(seenIn(this.decision)).toMatchObject({ kind: 'already', events: [], rejection: null });
    return this.story;
  }
}
