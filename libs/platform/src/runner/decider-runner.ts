import type { DomainEvent, Instant, Rejection } from '@limit-ledger/kernel';
import type { CommandEnvelope } from './envelope.js';
import type { Outcome, Present } from './outcome.js';

/** Runs the commands of all streams of one decider: one writer a stream, group commit, binding answers. */
export interface DeciderRunner<Command, Event extends DomainEvent, Reject extends Rejection, View> {
  /**
   * Throws `Overloaded` (queue full, or conflicts without end), `ClockBehind`, `EventStoreUnavailable`,
   * `OutcomeUnknown` or `RunnerClosed`; then nothing is known to be accepted and the same command may be sent again.
   */
  execute(envelope: CommandEnvelope<Command>): Promise<Outcome<Event, Reject, View>>;
  /** The decider's view of the stream and of the part named by `key`: durable, and the head when it was confirmed. */
  present(stream: string, key?: string): Promise<Present<View>>;
  /** Records what has come due on the stream; answers the next moment at which something will, as of a revision. */
  applyDue(stream: string): Promise<{ readonly nextDueAt: Instant | undefined; readonly revision: number }>;
  /** Requests that are not answered yet. */
  readonly waiting: number;
  /** Takes no more commands, waits for those taken, and settles when all are answered. */
  drain(): Promise<void>;
}
