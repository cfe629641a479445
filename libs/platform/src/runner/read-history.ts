import type { DomainEvent, Instant, Recorded, Rejection } from '@limit-ledger/kernel';
import { metadataOf, receiptOf } from './metadata.js';
import type { RunnerContext } from './runner-context.js';
import { HeadMoved } from './setbacks.js';
import type { StreamState } from './stream-state.js';

/**
 * The events effective after `since`, in order, up to the durable head. No event is effective after it is recorded and
 * recorded times never fall, so the search ends at the first event recorded by then. Throws `HeadMoved`.
 */
export async function readHistory<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  { store }: RunnerContext<Command, State, Event, Reject, View>,
  state: StreamState<Command, State, Event, Reject, View>,
  since: Instant,
): Promise<readonly Recorded<Event>[]> {
  const found: Recorded<Event>[] = [];
  if (state.head === undefined) return found;
  for (let from = state.head.revision; from >= 0; ) {
    const page = await store.read(state.stream, { from, backwards: true });
    if (page[0]?.revision !== from) throw new HeadMoved();
    for (const stored of page) {
      const metadata = metadataOf(stored);
      if (metadata.recordedTime <= since) return found.reverse();
      if (metadata.effectiveTime > since) found.push(receiptOf<Event>(stored, metadata));
      from--;
    }
  }
  return found.reverse();
}
