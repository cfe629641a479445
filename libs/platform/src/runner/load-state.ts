import { assert, type DomainEvent, type Rejection } from '@limit-ledger/kernel';
import { assertKept } from './paging/assert-kept.js';
import { loadCheckpointed } from './paging/load-paged.js';
import type { RunnerContext } from './runner-context.js';
import type { StreamState } from './stream-state.js';

/** The stream as the store has it; `fromPages` says whether what is kept of it may be used. */
export async function loadState<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  stream: string,
  fromPages: boolean,
): Promise<StreamState<Command, State, Event, Reject, View>> {
  const loaded = await loadCheckpointed(context, stream, fromPages);
  await foldRest(context, loaded);
  return loaded;
}

/**
 * Takes in what others have written since. Answers `false` when the state is no ancestor of what is stored now:
 * then it must be dropped. Must not be called while something undurable is in the state.
 */
export async function catchUp<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
): Promise<boolean> {
  assert(state.revision === (state.head?.revision ?? -1), 'something undurable is in the state');
  if (state.head !== undefined) {
    const [last] = await context.store.read(state.stream, { from: state.head.revision, limit: 1 });
    if (last?.hash !== state.head.hash) return false;
  }
  await foldRest(context, state);
  return true;
}

async function foldRest<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
): Promise<void> {
  for (;;) {
    const page = await context.store.read(state.stream, { from: state.revision + 1 });
    if (page.length === 0) return;
    assert(page[0]?.revision === state.revision + 1, `${state.stream} has a gap after ${state.revision}`);
    state.fold(page);
    state.letGo(context.bounds.residentParts);
    if (state.paged === undefined || state.paged.eventsSince < context.bounds.checkpointEvents) continue;
    // The next events are folded while the checkpoint is made, unless it falls behind.
    await state.paged.tidied();
    await assertKept(context, state);
    void state.checkpoint();
  }
}
