import { PagesLost } from '@limit-ledger/checkpoint-store';
import type { DomainEvent, Rejection } from '@limit-ledger/kernel';
import type { RunnerContext } from '../runner-context.js';
import { NotKept } from '../setbacks.js';
import type { StreamState } from '../stream-state.js';

/** Whether more events are in no checkpoint than may be in memory. */
export function isUnkept<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  { bounds }: RunnerContext<Command, State, Event, Reject, View>,
  { paged, revision }: StreamState<Command, State, Event, Reject, View>,
): boolean {
  return paged !== undefined && paged.unkeptAt(revision) > bounds.unkeptEvents;
}

/** Waits for the checkpoint under way, as long as the store may take. Throws `NotKept`, or `PagesLost` when somebody else made one. */
export async function assertKept<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
): Promise<void> {
  await state.paged?.settled();
  if (state.paged?.isSuperseded === true) throw new PagesLost(`the checkpoint of ${state.stream}`);
  if (isUnkept(context, state)) throw new NotKept(`${state.stream} is in no checkpoint since long`);
}
