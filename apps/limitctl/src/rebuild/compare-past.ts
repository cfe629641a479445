import { readTraces, type CheckpointStore, type PastMark, type TraceBlock } from '@limit-ledger/checkpoint-store';
import { LIMIT_PAGING } from '@limit-ledger/limits-domain';
import { asJson } from './compare-checkpoint.js';
import { firstDifference } from './first-difference.js';
import type { Folding } from './folding.js';

/**
 * How a kept past state, and the traces kept with it, differ from the merchant built anew to its revision and the traces of the
 * events since the mark before; `undefined` when they do not. Throws what the checkpoint store throws.
 */
export async function comparePast(
  pages: CheckpointStore,
  stream: string,
  mark: PastMark,
  folding: Folding,
  traces: TraceBlock & { readonly base: number },
): Promise<string | undefined> {
  if (mark.hash !== folding.hash) return 'is of another history: its hash is not the one of the event';
  const past = await pages.past(stream, { revision: mark.revision });
  if (past?.revision !== mark.revision) return 'is damaged';
  return (
    firstDifference({ recordedTime: past.recordedTime }, { recordedTime: folding.recordedTime }) ??
    firstDifference(JSON.parse(past.payload), asJson(LIMIT_PAGING.snapshot(folding.ledger))) ??
    (await compareTraces(pages, stream, mark, traces))
  );
}

/** Of a mark that does not follow the one before the traces are not used. */
async function compareTraces(
  pages: CheckpointStore,
  stream: string,
  { revision, base, earliest, earliestFar }: PastMark,
  built: TraceBlock & { readonly base: number },
): Promise<string | undefined> {
  if (base !== built.base) return undefined;
  const traces = await pages.traces(stream, revision, 'all');
  const farTraces = await pages.traces(stream, revision, 'far');
  if (traces === undefined || farTraces === undefined) return 'has damaged traces';
  const kept = { earliest, earliestFar, traces: told(traces), farTraces: told(farTraces) };
  const wanted = { earliest: built.earliest, earliestFar: built.earliestFar };
  return firstDifference(kept, { ...wanted, traces: told(built.traces), farTraces: told(built.farTraces) });
}

/** As JSON, by revision. */
function told(bytes: Uint8Array): unknown {
  const traces: Record<string, unknown> = {};
  readTraces(bytes, ({ revision, ...trace }) => (traces[revision] = trace));
  return asJson(traces);
}
