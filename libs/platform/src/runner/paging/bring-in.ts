import type { DomainEvent, Instant, Rejection } from '@limit-ledger/kernel';
import { ClockBehind } from '../errors.js';
import { recordedNow } from '../recorded-now.js';
import type { Request } from '../request.js';
import type { RunnerContext } from '../runner-context.js';
import type { StreamState } from '../stream-state.js';
import { acceptedCommand, lifeOf } from './find-kept.js';
import { COMMAND } from './learned-commands.js';
import { PART, type PagedStream } from './paged-stream.js';

interface Missing {
  readonly parts: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
  readonly dueAt: Instant | undefined;
}

/**
 * Brings into memory what the first requests of the queue are about and what has come due; answers how many of them can be
 * decided then: at once, unless something has to be read. A key that was never seen costs no reading.
 */
export function bringIn<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  queue: readonly Request<Command, Event, Reject, View>[],
): number | Promise<number> {
  const most = Math.min(queue.length, context.bounds.commandsPerBatch);
  const { paged } = state;
  if (paged === undefined) return most;
  const now = recordedNow(context.clock, state.stream, state.recordedTime);
  const isDueThere = now instanceof ClockBehind || paged.paging.isDueThere(state.state, now);
  const { parts, commands } = missingOf(context, state, paged, queue.slice(0, most));
  if (isDueThere && parts.size === 0 && commands.size === 0) return most;
  return readMissing(context, state, paged, { parts, commands, dueAt: isDueThere ? undefined : (now as Instant) }).then(
    () => most,
  );
}

/** How many of the first requests can be decided without reading, also while something undurable is in the state. */
export function countThere<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  queue: readonly Request<Command, Event, Reject, View>[],
): number {
  const most = Math.min(queue.length, context.bounds.commandsPerBatch);
  const { paged } = state;
  if (paged === undefined) return most;
  for (let index = 0; index < most; index++) {
    const { parts, commands } = missingOf(context, state, paged, [queue[index]!]);
    if (parts.size > 0 || commands.size > 0) return index;
  }
  return most;
}

function missingOf<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  { decider }: RunnerContext<Command, State, Event, Reject, View>,
  { state, commands: memory }: StreamState<Command, State, Event, Reject, View>,
  { paging, tail, index }: PagedStream<State, Event>,
  requests: readonly Request<Command, Event, Reject, View>[],
): Pick<Missing, 'parts' | 'commands'> {
  const parts = new Set<string>();
  const commands = new Set<string>();
  for (const request of requests) {
    if (request.kind === 'due') continue;
    const key = request.kind === 'present' ? request.key : decider.keyOf(request.envelope.command);
    if (key !== undefined && !paging.has(state, key) && (tail.find(key) !== undefined || index.mayHave(PART, key)))
      parts.add(key);
    if (request.kind === 'present' || !request.envelope.keyed) continue;
    const { commandId } = request.envelope;
    if (memory.find(commandId) === undefined && index.mayHave(COMMAND, commandId)) commands.add(commandId);
  }
  return { parts, commands };
}

async function readMissing<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  { store, bounds }: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  paged: PagedStream<State, Event>,
  { parts, commands, dueAt }: Missing,
): Promise<void> {
  const { paging } = paged;
  const needed = new Set(parts);
  if (dueAt !== undefined) {
    while (paging.needsMoments(state.state)) await readMoments(state, paged, bounds.momentsPerPage);
    for (const key of paging.partsDue(state.state, dueAt, bounds.dueEventsPerWrite)) needed.add(key);
  }
  // What the first ones have read tells of most others that they are not there.
  for (const key of needed) {
    if (paged.tail.find(key) === undefined && !paged.index.mayHave(PART, key)) continue;
    const life = await lifeOf<State, Event>(store, paged, key);
    if (life !== undefined) paging.bringIn(state.state, life);
  }
  for (const commandId of commands) {
    if (!paged.index.mayHave(COMMAND, commandId)) continue;
    const command = await acceptedCommand(store, paged, commandId);
    if (command !== undefined) state.commands.bringIn(commandId, command);
  }
}

async function readMoments<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  { state }: StreamState<Command, State, Event, Reject, View>,
  { paging, store, stream, base }: PagedStream<State, Event>,
  limit: number,
): Promise<void> {
  const moments = base === undefined ? [] : await store.moments(stream, base, paging.lastMoment(state), limit);
  paging.bringInMoments(state, moments, moments.length < limit);
}
