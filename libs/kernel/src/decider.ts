import type { Decision } from './decision.js';
import type { DomainEvent, Recorded } from './event.js';
import type { Instant } from './instant.js';
import type { Paging } from './paging.js';

/** A refusal: a stable code of the public contract, and an English sentence for the person who reads it. */
export interface Rejection {
  readonly code: string;
  readonly detail: string;
}

/**
 * The rules of one kind of stream. Pure: time, ids and reference data come in with the command.
 * `State` may own structures that `evolve` changes in place (it answers the state to use from now on and
 * the caller drops the old one); `View` never changes after it was taken.
 */
export interface Decider<Command, State, Event extends DomainEvent, Reject extends Rejection, View> {
  initial(stream: string): State;
  evolve(state: State, event: Recorded<Event>): State;
  /** Decides `command` at `now`, the recorded time of its events. */
  decide(command: Command, state: State, now: Instant): Decision<Event, Reject>;
  /** What has come due at `now` and was not recorded yet, the earliest moment first; `undefined` when nothing has. */
  due(state: State, now: Instant): Command | undefined;
  /** The next moment at which `due` will answer; `undefined` when nothing is scheduled. */
  nextDueAt(state: State): Instant | undefined;
  /** The part of the state that a command is about beside its stream, such as an order id. */
  keyOf(command: Command): string | undefined;
  /** An immutable snapshot of what an answer about the stream, and the part of it named by `key`, needs to know. */
  view(state: State, key: string | undefined): View;
  /** The last revision that is not order traffic, −1 before the first; what `If-Match: "terms-<n>"` compares. */
  termsRevision(state: State): number;
  /** The policy version that decides the command at `now`; `undefined` where none has a say. */
  policyVersionOf(command: Command, now: Instant): string | undefined;
  /**
   * For commands that depend on what was effective since an earlier moment: from when on, and the command with the
   * events effective after it. The caller reads them with nothing undurable in between.
   */
  historyNeededSince(command: Command): Instant | undefined;
  withHistory(command: Command, events: readonly Recorded<Event>[]): Command;
  /**
   * The RFC 8785 text of what an event says, where the decider can write it faster than `canonicalText`. It holds all of
   * the data and stops on what has no canonical form: what reads it back must come to the same state and answers.
   */
  dataTextOf?(event: Event): string;
  /** Whether consumers are told of events of this type (it then carries a `publicSequence`). */
  isPublic(type: Event['type']): boolean;
  /** For a state that may outgrow the memory. */
  readonly paging?: Paging<State, Event>;
}
