import { newEventId } from '@limit-ledger/event-store';
import { assert, type DomainEvent, type Instant, type Rejection } from '@limit-ledger/kernel';
import { CLOCK_ACTOR } from './clock-actor.js';
import { originTextOf } from './metadata.js';
import type { PendingWrite } from './pending-write.js';
import { recordEvents } from './record-events.js';
import type { RunnerContext } from './runner-context.js';
import type { StreamState } from './stream-state.js';

/** Nobody asked for it, so there is no content to take a fingerprint of. */
const NO_FINGERPRINT = '0'.repeat(64);

/**
 * Records what has come due by now, the earliest first. Answers `false` when the write holds as much of it as it may
 * and more is due, or what is due has to be brought in: then it must be written before anything else is decided.
 */
export function recordDue<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  write: PendingWrite<Command, Event, Reject, View>,
  now: Instant,
): boolean {
  const { decider, bounds } = context;
  for (;;) {
    if (decider.paging?.isDueThere(state.state, now) === false) return false;
    const command = decider.due(state.state, now);
    if (command === undefined) return true;
    const decision = decider.decide(command, state.state, now);
    assert(decision.kind === 'accepted', 'what comes due must be accepted');
    if (write.characters >= bounds.charactersPerWrite) return false;
    if (write.dueEvents > 0 && write.dueEvents + decision.events.length > bounds.dueEventsPerWrite) return false;
    const commandId = newEventId();
    const origin = originTextOf(
      { actor: CLOCK_ACTOR, fingerprint: NO_FINGERPRINT, commandId, correlationId: commandId },
      decider.policyVersionOf(command, now),
    );
    recordEvents(context, state, write, decision.events, origin, now);
    write.dueEvents += decision.events.length;
  }
}
