import type { DomainEvent, Recorded, Rejection } from '@limit-ledger/kernel';
import { readHistory } from './read-history.js';
import type { Request } from './request.js';
import type { RunnerContext } from './runner-context.js';
import { DeciderThrew } from './setbacks.js';
import type { StreamState } from './stream-state.js';

/** What the first request of a queue needs to know of the past, if it does. Throws `DeciderThrew`. */
export function historyForFirst<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  first: Request<Command, Event, Reject, View> | undefined,
): Promise<readonly Recorded<Event>[]> | undefined {
  if (first?.kind !== 'command') return undefined;
  try {
    const since = context.decider.historyNeededSince(first.envelope.command);
    return since === undefined ? undefined : readHistory(context, state, since);
  } catch (error) {
    throw new DeciderThrew(first, error);
  }
}
