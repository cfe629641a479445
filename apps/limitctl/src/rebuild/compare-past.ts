import type { CheckpointStore, PastMark } from '@limit-ledger/checkpoint-store';
import { LIMIT_PAGING } from '@limit-ledger/limits-domain';
import { asJson } from './compare-checkpoint.js';
import { firstDifference } from './first-difference.js';
import type { Folding } from './folding.js';

/**
 * How a kept past state differs from the merchant built anew to its revision, whose events since the mark before reached back so far;
 * `undefined` when it does not. Throws what the page store throws.
 */
export async function comparePast(
  pages: CheckpointStore,
  stream: string,
  mark: PastMark,
  folding: Folding,
  reachedMilliseconds: number,
): Promise<string | undefined> {
  if (mark.hash !== folding.hash) return 'is of another history: its hash is not the one of the event';
  const past = await pages.past(stream, { revision: mark.revision });
  if (past?.revision !== mark.revision) return 'is damaged';
  if (mark.reachMilliseconds < reachedMilliseconds)
    return `says that its events reach back ${mark.reachMilliseconds} ms, not ${reachedMilliseconds}`;
  return (
    firstDifference({ recordedTime: past.recordedTime }, { recordedTime: folding.recordedTime }) ??
    firstDifference(JSON.parse(past.payload), asJson(LIMIT_PAGING.snapshot(folding.ledger)))
  );
}
