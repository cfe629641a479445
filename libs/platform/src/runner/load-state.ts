import { setImmediate as nextTurn } from 'node:timers/promises';
import { assert, type DomainEvent, type Rejection } from '@limit-ledger/kernel';
import { assertKept } from './paging/assert-kept.js';
import { loadCheckpointed } from './paging/load-paged.js';
import type { RunnerContext } from './runner-context.js';
import type { StreamState } from './stream-state.js';

/**
 * Parts that stay in memory while page after page is folded: of a long history most are never asked for, and those that stay
 * are what the garbage collector has to move.
 */
const PASSING_PARTS = 1_000;

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
  const { residentParts } = context.bounds;
  for (;;) {
    const page = await context.store.readTexts(state.stream, { from: state.revision + 1 });
    if (page.length === 0) return;
    assert(page[0]?.revision === state.revision + 1, `${state.stream} has a gap after ${state.revision}`);
    const [last] = await context.store.read(state.stream, { from: page.at(-1)!.revision, limit: 1 });
    assert(last !== undefined, `${state.stream} is stored`);
    state.fold(page, last);
    state.letGo(page.length < PASSING_PARTS ? residentParts : Math.min(PASSING_PARTS, residentParts));
    await checkpointOnTheWay(context, state);
  }
}

/** The next events are folded while a checkpoint is made, unless half of those that may be in none are folded before it is there. */
async function checkpointOnTheWay<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
): Promise<void> {
  const { paged } = state;
  const { checkpointEvents, unkeptEvents } = context.bounds;
  if (paged === undefined || paged.eventsSince < checkpointEvents) return;
  // What another thread has done is heard of between two turns of the event loop only.
  if (!paged.isTidy) await nextTurn();
  if (!paged.isTidy && paged.unkeptAt(state.revision) <= unkeptEvents / 2) return;
  await paged.tidied();
  await assertKept(context, state);
  void state.checkpoint();
}
