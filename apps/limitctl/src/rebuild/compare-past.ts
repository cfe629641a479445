import type { CheckpointStore, PastMark } from '@limit-ledger/checkpoint-store';
import type { Instant } from '@limit-ledger/kernel';
import { LIMIT_PAGING } from '@limit-ledger/limits-domain';
import { asJson } from './compare-checkpoint.js';
import { firstDifference } from './first-difference.js';
import type { Folding } from './folding.js';

/**
 * How a kept past state differs from the merchant built anew to its revision, whose events since the mark before are effective from
 * `reached` on; `undefined` when it does not. Throws what the page store throws.
 */
export async function comparePast(
  pages: CheckpointStore,
  stream: string,
  mark: PastMark,
  folding: Folding,
  reached: Instant,
): Promise<string | undefined> {
  if (mark.hash !== folding.hash) return 'is of another history: its hash is not the one of the event';
  const past = await pages.past(stream, { revision: mark.revision });
  if (past?.revision !== mark.revision) return 'is damaged';
  const said = earlierOf(mark.earliest, mark.earliestFar);
  if (said === null || said > reached) return `says that its events reach back to ${said ?? 'nothing'}, not to ${reached}`;
  return (
    firstDifference({ recordedTime: past.recordedTime }, { recordedTime: folding.recordedTime }) ??
    firstDifference(JSON.parse(past.payload), asJson(LIMIT_PAGING.snapshot(folding.ledger)))
  );
}

function earlierOf(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
