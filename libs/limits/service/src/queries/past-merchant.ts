import type { CheckpointStore, PastMark, PastState } from '@limit-ledger/checkpoint-store';
import type { EventStore } from '@limit-ledger/event-store';
import type { Instant, Json } from '@limit-ledger/kernel';
import {
  isCounted,
  LIMIT_PAGING,
  merchantAfter,
  merchantAsOf,
  type AsOfPoint,
  type MerchantState,
} from '@limit-ledger/limits-domain';
import { countedTraces } from './counted-traces.js';
import { countsAt } from './counts-at.js';
import { pastBlocks, type PastBlock } from './past-blocks.js';
import { RecentTimes } from './recent-times.js';
import { recordedLimitEvent, timesOf } from './recorded-limit-event.js';
import { tracedSteps } from './traced-steps.js';

/** Small ones, which are gone before the garbage collector has to move them. */
const PAGE = 250;

interface Asked {
  readonly eventStore: EventStore;
  readonly pages: CheckpointStore | undefined;
  readonly stream: string;
  readonly merchantId: string;
  readonly point: AsOfPoint;
}

/**
 * A merchant as of a point, from the kept state before it and what has counted since: by the traces of events where they are
 * kept, by the events where not. What is kept only saves reading: without it, the events are folded from the first.
 * Throws `EventStoreUnavailable`.
 */
export async function pastMerchant(
  eventStore: EventStore,
  pages: CheckpointStore | undefined,
  stream: string,
  merchantId: string,
  point: AsOfPoint,
): Promise<MerchantState> {
  const asked = { eventStore, pages, stream, merchantId, point };
  const { start, marks } = await keptBefore(asked);
  let merchant = start && LIMIT_PAGING.restore(JSON.parse(start.payload) as Json).merchant;
  for (const block of pastBlocks(start, marks, point)) {
    merchant = (await afterTraces(asked, block, merchant)) ?? (await afterEvents(asked, block, merchant));
  }
  return merchant ?? merchantAsOf(merchantId, [], point);
}

/** `undefined` where no traces are kept. */
async function afterTraces(
  { eventStore, pages, stream, merchantId, point }: Asked,
  { to, from }: PastBlock,
  merchant: MerchantState | undefined,
): Promise<MerchantState | undefined> {
  const bytes = to === undefined || from === 'events' ? undefined : await orNothing(pages?.traces(stream, to, from));
  if (bytes === undefined) return undefined;
  const steps = await tracedSteps(eventStore, stream, countedTraces(bytes, point));
  return merchantAfter(merchant ?? merchantAsOf(merchantId, [], point), steps);
}

/** After the last kept state most events count at no moment before it: those whose times are known already are not read for that. */
async function afterEvents(
  { eventStore, stream, merchantId, point }: Asked,
  { after, to }: PastBlock,
  from: MerchantState | undefined,
): Promise<MerchantState | undefined> {
  const first = after + 1;
  const last = to ?? ('revision' in point ? point.revision : Infinity);
  const times = to === undefined && 'effectiveAsOf' in point ? RecentTimes.of(eventStore) : undefined;
  const known = times?.from(stream, first) ?? [];
  let merchant = from;
  if (known.length > 0) {
    const steps = await tracedSteps(eventStore, stream, known.filter(countsAt(point)));
    merchant = merchantAfter(merchant ?? merchantAsOf(merchantId, [], point), steps);
  }
  for (let next = first + known.length; next <= last;) {
    const page = await eventStore.read(stream, { from: next, limit: Math.min(PAGE, last - next + 1) });
    if (page.length === 0) return merchant;
    times?.note(stream, first, page);
    const counted = page.filter((stored) => isCounted({ revision: stored.revision, ...timesOf(stored) }, point));
    merchant = merchantAsOf(merchantId, counted.map(recordedLimitEvent), point, merchant);
    next += page.length;
  }
  return merchant;
}

/** Nothing unless all that is kept is of this history: the newest mark's event is the one that is stored. */
async function keptBefore({ eventStore, pages, stream, point }: Asked): Promise<{
  readonly start?: PastState;
  readonly marks: readonly PastMark[];
}> {
  const newest = await orNothing(pages?.past(stream, { revision: Number.MAX_SAFE_INTEGER }));
  if (newest?.fingerprint !== LIMIT_PAGING.fingerprint) return { marks: [] };
  const [stored] = await eventStore.read(stream, { from: newest.revision, limit: 1 });
  if (stored?.hash !== newest.hash) return { marks: [] };
  const found = await orNothing(pages?.past(stream, startOf(point)));
  const start = found?.fingerprint === LIMIT_PAGING.fingerprint ? found : undefined;
  const marks = await orNothing(pages?.marks(stream, start?.revision ?? -1));
  const ours = (marks ?? []).filter(({ fingerprint }) => fingerprint === LIMIT_PAGING.fingerprint);
  return start === undefined ? { marks: ours } : { start, marks: ours };
}

/** Up to where all events count: what was recorded by a moment was effective by it. */
function startOf(point: AsOfPoint): { readonly revision: number } | { readonly recordedTime: Instant } {
  if ('revision' in point) return point;
  const { recordedAsOf, effectiveAsOf } = point;
  if (recordedAsOf === undefined || effectiveAsOf === undefined)
    return { recordedTime: recordedAsOf ?? effectiveAsOf ?? '9999' };
  return { recordedTime: recordedAsOf < effectiveAsOf ? recordedAsOf : effectiveAsOf };
}

/** A cache that does not answer is done without. */
async function orNothing<Answer>(asked: Promise<Answer> | undefined): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if ((error as Error).name !== 'CheckpointStoreUnavailable') throw error;
    return undefined;
  }
}
