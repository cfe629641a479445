import type { Instant } from './instant.js';

/** What a decider says has happened. `undefined` members of `data` are left out of the stored text. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
  /** The moment from which the event counts; never later than the moment it is recorded. */
  readonly effectiveTime: Instant;
}

/** A domain event with its place in its stream. */
export type Recorded<Event extends DomainEvent = DomainEvent> = Event & {
  /** From 0, dense in its stream. */
  readonly revision: number;
  readonly recordedTime: Instant;
};
