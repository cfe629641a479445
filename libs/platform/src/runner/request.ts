import type { DomainEvent, Instant, Rejection } from '@limit-ledger/kernel';
import type { CommandEnvelope } from './envelope.js';
import type { Outcome, Present } from './outcome.js';

interface Asked<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface CommandRequest<Command, Event extends DomainEvent, Reject extends Rejection, View>
  extends Asked<Outcome<Event, Reject, View>> {
  readonly kind: 'command';
  readonly envelope: CommandEnvelope<Command>;
}

export interface PresentRequest<View> extends Asked<Present<View>> {
  readonly kind: 'present';
  readonly key: string | undefined;
}

export interface DueRequest extends Asked<{ readonly nextDueAt: Instant | undefined; readonly revision: number }> {
  readonly kind: 'due';
}

/** What waits in a stream's queue; each is answered once. */
export type Request<Command, Event extends DomainEvent, Reject extends Rejection, View> =
  | CommandRequest<Command, Event, Reject, View>
  | PresentRequest<View>
  | DueRequest;
