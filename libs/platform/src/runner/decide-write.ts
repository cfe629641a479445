import { assertNever, type DomainEvent, type Recorded, type Rejection } from '@limit-ledger/kernel';
import { decideCommand } from './decide-command.js';
import { ClockBehind } from './errors.js';
import { PendingWrite } from './pending-write.js';
import { recordDue } from './record-due.js';
import { recordedNow } from './recorded-now.js';
import type { Request } from './request.js';
import type { RunnerContext } from './runner-context.js';
import { DeciderThrew } from './setbacks.js';
import type { StreamState } from './stream-state.js';

/**
 * Decides as many requests from the front of the queue as one write may hold, each on the state that the ones before it
 * leave, at most so many. `history` is what the first of them needs to know of the past, if it does. Throws `DeciderThrew`.
 */
export function decideWrite<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  queue: readonly Request<Command, Event, Reject, View>[],
  history: readonly Recorded<Event>[] | undefined,
  most: number,
): PendingWrite<Command, Event, Reject, View> {
  const write = new PendingWrite<Command, Event, Reject, View>(state.head);
  let blamed: Request<Command, Event, Reject, View> | undefined;
  try {
    while (write.drafts.length < most && write.characters < context.bounds.charactersPerWrite) {
      const request = queue[write.drafts.length]!;
      blamed = undefined;
      if (request.kind !== 'present' && !isTimeRecorded(context, state, write)) break;
      blamed = request;
      if (!draft(context, state, write, request, request === queue[0] ? history : undefined)) break;
    }
  } catch (error) {
    throw new DeciderThrew(blamed, error);
  }
  return write;
}

/** Brings the stream to the present moment; `false` when more is due than this write may hold. */
function isTimeRecorded<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  write: PendingWrite<Command, Event, Reject, View>,
): boolean {
  if (write.now === undefined) {
    write.now = recordedNow(context.clock, state.stream, state.recordedTime);
    if (!(write.now instanceof ClockBehind)) state.commands.forgetUntil(write.now);
  }
  return write.now instanceof ClockBehind || recordDue(context, state, write, write.now);
}

/** `false` when the request has to wait for the next write. */
function draft<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  write: PendingWrite<Command, Event, Reject, View>,
  request: Request<Command, Event, Reject, View>,
  history: readonly Recorded<Event>[] | undefined,
): boolean {
  const { decider } = context;
  const { revision } = state;
  if (request.kind === 'present') {
    const termsRevision = decider.termsRevision(state.state);
    write.drafts.push({ kind: 'present', request, revision, termsRevision, view: decider.view(state.state, request.key) });
    return true;
  }
  if (write.now === undefined || write.now instanceof ClockBehind) {
    write.drafts.push({ kind: 'failed', request, error: write.now ?? new ClockBehind(state.stream, 0) });
    return true;
  }
  switch (request.kind) {
    case 'due':
      write.drafts.push({ kind: 'due', request, revision, nextDueAt: decider.nextDueAt(state.state) });
      return true;
    case 'command': {
      const isDecided = decideCommand(context, state, write, request, write.now, history);
      if (isDecided) request.envelope.onDecided?.(write.receipts);
      return isDecided;
    }
    default:
      return assertNever(request);
  }
}
