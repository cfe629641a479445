import type { CheckpointStore, PastMark, PastState } from '@limit-ledger/checkpoint-store';
import type { EventStore } from '@limit-ledger/event-store';
import { epochMillisecondsOf, type Instant, type Json } from '@limit-ledger/kernel';
import { LIMIT_PAGING, merchantAsOf, type AsOfPoint, type MerchantState } from '@limit-ledger/limits-domain';
import { recordedLimitEvent } from './recorded-limit-event.js';

const PAGE = 1_000;

interface Block {
  readonly from: number;
  /** Absent in the last one. */
  readonly to?: number;
}

/**
 * A merchant as of a point, from the kept state before it and the events since that can count: where blocks of events are
 * marked by how far they reach back in time, those that do not reach back to the point are not read. What is kept only
 * saves reading: without it, the events are folded from the first. Throws `EventStoreUnavailable`.
 */
export async function pastMerchant(
  eventStore: EventStore,
  pages: CheckpointStore | undefined,
  stream: string,
  merchantId: string,
  point: AsOfPoint,
): Promise<MerchantState> {
  const { start, marks } = await keptBefore(eventStore, pages, stream, point);
  let merchant = start && LIMIT_PAGING.restore(JSON.parse(start.payload) as Json).merchant;
  for (const { from, to = Infinity } of blocksOf(start, marks, point)) {
    for (let next = from; next <= to; ) {
      const page = await eventStore.read(stream, { from: next, limit: Math.min(PAGE, to - next + 1) });
      if (page.length === 0) break;
      merchant = merchantAsOf(merchantId, page.map(recordedLimitEvent), point, merchant);
      next += page.length;
    }
  }
  return merchant ?? merchantAsOf(merchantId, [], point);
}

/** Nothing unless all that is kept is of this history: the newest mark's event is the one that is stored. */
async function keptBefore(
  eventStore: EventStore,
  pages: CheckpointStore | undefined,
  stream: string,
  point: AsOfPoint,
): Promise<{ readonly start?: PastState; readonly marks: readonly PastMark[] }> {
  if (pages === undefined) return { marks: [] };
  try {
    const newest = (await pages.past(stream, { revision: Number.MAX_SAFE_INTEGER })) as PastMark | undefined;
    if (newest?.fingerprint !== LIMIT_PAGING.fingerprint) return { marks: [] };
    const [stored] = await eventStore.read(stream, { from: newest.revision, limit: 1 });
    if (stored?.hash !== newest.hash) return { marks: [] };
    const start = await pages.past(stream, startOf(point));
    const marks = 'revision' in point ? [] : await pages.marks(stream, start?.revision ?? -1);
    return start === undefined ? { marks } : { start, marks };
  } catch (error) {
    if ((error as Error).name !== 'CheckpointStoreUnavailable') throw error;
    return { marks: [] };
  }
}

/** Up to where all events count: what was recorded by a moment was effective by it. */
function startOf(point: AsOfPoint): { readonly revision: number } | { readonly recordedTime: Instant } {
  if ('revision' in point) return point;
  const { recordedAsOf, effectiveAsOf } = point;
  if (recordedAsOf === undefined || effectiveAsOf === undefined) return { recordedTime: recordedAsOf ?? effectiveAsOf ?? '9999' };
  return { recordedTime: recordedAsOf < effectiveAsOf ? recordedAsOf : effectiveAsOf };
}

function* blocksOf(start: PastState | undefined, marks: readonly PastMark[], point: AsOfPoint): Generator<Block> {
  let from = (start?.revision ?? -1) + 1;
  if ('revision' in point) return yield { from, to: point.revision };
  const { recordedAsOf, effectiveAsOf } = point;
  let recordedSince = start?.recordedTime;
  for (const { revision, recordedTime, reachMilliseconds } of marks) {
    if (recordedAsOf !== undefined && recordedSince !== undefined && recordedSince > recordedAsOf) return;
    if (mayReach(recordedSince, reachMilliseconds, effectiveAsOf)) yield { from, to: revision };
    from = revision + 1;
    recordedSince = recordedTime;
  }
  if (recordedAsOf === undefined || recordedSince === undefined || recordedSince <= recordedAsOf) yield { from };
}

/** Whether an event recorded since then, and effective at most so long before, can be effective by the moment. */
function mayReach(recordedSince: Instant | undefined, reachMilliseconds: number, effectiveAsOf: Instant | undefined): boolean {
  if (recordedSince === undefined || effectiveAsOf === undefined) return true;
  return epochMillisecondsOf(recordedSince) - reachMilliseconds <= epochMillisecondsOf(effectiveAsOf);
}
