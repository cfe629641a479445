import { TraceLog, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { StoredEvent } from '@limit-ledger/event-store';
import { LIMIT_PAGING, MerchantLedger } from '@limit-ledger/limits-domain';
import { recordedLimitEvent } from '../recorded-limit-event.js';

/** Keeps the states of a history as of some of its revisions, as the runner does behind the writes. */
export async function keepByHand(
  pages: CheckpointStore,
  stream: string,
  events: readonly StoredEvent[],
  keptRevisions: ReadonlySet<number>,
): Promise<void> {
  const ledger = MerchantLedger.ofStream(stream);
  const traces = new TraceLog();
  let base: number | undefined;
  for (const stored of events) {
    const event = recordedLimitEvent(stored);
    ledger.evolve(event);
    traces.note(event, LIMIT_PAGING.traceOf(event));
    const { revision, hash } = stored;
    if (!keptRevisions.has(revision)) continue;
    const payload = JSON.stringify(LIMIT_PAGING.snapshot(ledger));
    const isKept = await pages.commit({
      stream,
      base,
      checkpoint: { revision, hash, fingerprint: LIMIT_PAGING.fingerprint, payload },
      past: { recordedTime: event.recordedTime, payload, ...traces.handOut() },
      sealed: [],
      merged: [],
      removed: [],
      momentsAdded: [],
      momentsRemoved: [],
    });
    traces.settle(isKept);
    if (isKept) base = revision;
  }
}
