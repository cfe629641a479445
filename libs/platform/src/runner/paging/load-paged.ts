import { CheckpointStoreUnavailable, KeyIndex, type Checkpoint, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { DomainEvent, Rejection } from '@limit-ledger/kernel';
import { metadataOf } from '../metadata.js';
import type { RunnerContext } from '../runner-context.js';
import { StreamState } from '../stream-state.js';
import { PagedStream, type CheckpointBody } from './paged-stream.js';

/**
 * The stream as of its checkpoint, or before its first event where there is none that belongs to what is stored.
 * A cache that does not answer is done without.
 */
export async function loadCheckpointed<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  context: RunnerContext<Command, State, Event, Reject, View>,
  stream: string,
  fromPages: boolean,
): Promise<StreamState<Command, State, Event, Reject, View>> {
  const { decider, keeping } = context;
  const { paging } = decider;
  if (keeping === undefined || paging === undefined) return new StreamState(stream, decider);
  const checkpoints = await keeping.storeOf(stream);
  try {
    const checkpoint = fromPages ? await checkpoints.load(stream, paging.fingerprint) : undefined;
    const restored = checkpoint && (await restore(context, checkpoints, stream, checkpoint));
    if (restored !== undefined) return restored;
    if (fromPages) await checkpoints.remove(stream);
  } catch (error) {
    // When it does not answer, the events are all that is needed.
    if (!(error instanceof CheckpointStoreUnavailable)) throw error;
  }
  const index = new KeyIndex(checkpoints, stream, keeping.filters);
  return new StreamState(stream, decider, new PagedStream(checkpoints, paging, stream, undefined, index));
}

/** Forgets what is kept of a stream, unless somebody else has kept something new; `false` when that can't be had. */
export async function isForgotten<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  { keeping, decider }: RunnerContext<Command, State, Event, Reject, View>,
  { stream, paged }: StreamState<Command, State, Event, Reject, View>,
): Promise<boolean> {
  try {
    const checkpoints = await keeping?.storeOf(stream);
    const kept = await checkpoints?.load(stream, decider.paging?.fingerprint ?? '');
    if (kept === undefined || kept.revision === paged?.base) await checkpoints?.remove(stream);
    return true;
  } catch {
    return false;
  }
}

async function restore<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  { decider, keeping, store }: RunnerContext<Command, State, Event, Reject, View>,
  checkpoints: CheckpointStore,
  stream: string,
  { revision, hash, payload }: Checkpoint,
): Promise<StreamState<Command, State, Event, Reject, View> | undefined> {
  const [last] = await store.read(stream, { from: revision, limit: 1 });
  if (last?.revision !== revision || last.hash !== hash) return undefined;
  const body = JSON.parse(payload) as CheckpointBody;
  const index = new KeyIndex(checkpoints, stream, keeping!.filters, body.seed, body.segments);
  const paged = new PagedStream(checkpoints, decider.paging!, stream, revision, index);
  const state = new StreamState(stream, decider, paged);
  state.restore(decider.paging!.restore(body.state), { revision, hash }, body);
  // The history may go on with more events of the same command.
  const { commandId, recordedTime } = metadataOf(last);
  paged.learned.goOnAfter({ commandId, revision, recordedTime });
  return state;
}
