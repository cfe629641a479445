import { assertNever, type DomainEvent, type Instant, type Recorded, type Rejection } from '@limit-ledger/kernel';
import type { IfMatch } from './envelope.js';
import { originTextOf } from './metadata.js';
import type { RunnerRejection } from './outcome.js';
import type { PendingWrite } from './pending-write.js';
import { recordEvents } from './record-events.js';
import type { CommandRequest } from './request.js';
import type { RunnerContext } from './runner-context.js';
import type { StreamState } from './stream-state.js';

const KEY_REUSED: RunnerRejection = {
  code: 'idempotency.key-reused',
  detail: 'the Idempotency-Key was used for another request within the last 7 days',
};
const MISMATCH: RunnerRejection = { code: 'revision.mismatch', detail: 'the merchant has changed since the revision in If-Match' };

/**
 * Key first, then If-Match, then the rules. Answers `false`, having done nothing, for a command that depends on the past
 * and was not given it: it is decided first in a write of its own, on a durable head.
 */
export function decideCommand<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  write: PendingWrite<Command, Event, Reject, View>,
  request: CommandRequest<Command, Event, Reject, View>,
  now: Instant,
  history: readonly Recorded<Event>[] | undefined,
): boolean {
  const { decider } = context;
  const { envelope } = request;
  const known = envelope.keyed ? state.commands.find(envelope.commandId) : undefined;
  if (known !== undefined) {
    if (known.fingerprint !== envelope.fingerprint) return reject(context, state, write, request, KEY_REUSED);
    const { firstRevision, count } = known;
    write.drafts.push({ kind: 'accepted', request, replayed: true, firstRevision, count });
    return true;
  }
  if (envelope.ifMatch !== undefined && !isMatch(envelope.ifMatch, state.revision, () => decider.termsRevision(state.state))) {
    return reject(context, state, write, request, MISMATCH);
  }
  let command = envelope.command;
  if (decider.historyNeededSince(command) !== undefined) {
    if (history === undefined || !write.isEmpty) return false;
    command = decider.withHistory(command, history);
  }
  const decision = decider.decide(command, state.state, now);
  switch (decision.kind) {
    case 'accepted':
      accept(context, state, write, request, decision.events, now);
      return true;
    case 'already': {
      const view = decider.view(state.state, decider.keyOf(command));
      const termsRevision = decider.termsRevision(state.state);
      write.drafts.push({ kind: 'already', request, revision: state.revision, termsRevision, view });
      return true;
    }
    case 'rejected':
      return reject(context, state, write, request, decision.rejection);
    default:
      return assertNever(decision);
  }
}

function accept<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  write: PendingWrite<Command, Event, Reject, View>,
  request: CommandRequest<Command, Event, Reject, View>,
  events: readonly Event[],
  now: Instant,
): void {
  const { envelope } = request;
  const firstRevision = state.revision + 1;
  const count = events.length;
  const origin = originTextOf(envelope, context.decider.policyVersionOf(envelope.command, now));
  recordEvents(context, state, write, events, origin, now);
  write.drafts.push({ kind: 'accepted', request, replayed: false, firstRevision, count });
  if (!envelope.keyed) return;
  state.commands.remember(envelope.commandId, { firstRevision, count, fingerprint: envelope.fingerprint, recordedTime: now });
}

function reject<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  { decider }: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  write: PendingWrite<Command, Event, Reject, View>,
  request: CommandRequest<Command, Event, Reject, View>,
  rejection: Reject | RunnerRejection,
): true {
  const termsRevision = decider.termsRevision(state.state);
  write.drafts.push({ kind: 'rejected', request, revision: state.revision, termsRevision, rejection });
  return true;
}

function isMatch(ifMatch: IfMatch, revision: number, termsRevision: () => number): boolean {
  return 'revision' in ifMatch ? ifMatch.revision === revision : ifMatch.terms === termsRevision();
}
