import type { EventStore } from '@limit-ledger/event-store';
import { assert, type Recorded, type Trace } from '@limit-ledger/kernel';
import type { LimitEvent } from '@limit-ledger/limits-domain';
import { recordedLimitEvent } from './recorded-limit-event.js';

/** To read so many events that are not wanted costs less than to ask once more. */
const GAP = 8;
const PAGE = 1_000;

/** The traces, with the events in the place of those that tell nothing. Throws `EventStoreUnavailable`. */
export async function tracedSteps(
  eventStore: EventStore,
  stream: string,
  traces: readonly Trace[],
): Promise<readonly (Trace | Recorded<LimitEvent>)[]> {
  const missing = traces.filter(({ numbers }) => numbers === undefined).map(({ revision }) => revision);
  if (missing.length === 0) return traces;
  const events = new Map<number, Recorded<LimitEvent>>();
  for (const { from, to } of rangesOf(missing)) {
    const page = await eventStore.read(stream, { from, limit: to - from + 1 });
    for (const stored of page) events.set(stored.revision, recordedLimitEvent(stored));
  }
  return traces.map((trace) => {
    const event = trace.numbers === undefined ? events.get(trace.revision) : trace;
    assert(event !== undefined, `${stream} has an event of revision ${trace.revision}`);
    return event;
  });
}

function rangesOf(revisions: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const revision of revisions) {
    const last = ranges.at(-1);
    if (last !== undefined && revision - last.to <= GAP && revision - last.from < PAGE) last.to = revision;
    else ranges.push({ from: revision, to: revision });
  }
  return ranges;
}
