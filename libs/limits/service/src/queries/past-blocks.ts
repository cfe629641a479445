import type { PastMark, PastState } from '@limit-ledger/checkpoint-store';
import type { AsOfPoint } from '@limit-ledger/limits-domain';

/** Events after `after`, up to and with `to` (absent in the last block), and where what counts of them is looked for. */
export interface PastBlock {
  readonly after: number;
  readonly to?: number;
  /** In the events themselves, in the traces of all of them, or of those that reach far back. */
  readonly from: 'events' | 'all' | 'far';
}

/**
 * The blocks after a kept state in which an event may count, in order. A block of which no traces are kept is read; one
 * whose events can't be effective, or were recorded after the point, is not there.
 */
export function* pastBlocks(start: PastState | undefined, marks: readonly PastMark[], point: AsOfPoint): Generator<PastBlock> {
  const { recordedAsOf, effectiveAsOf } = 'revision' in point ? {} : point;
  const isPast = (after: number, recordedSince: string): boolean =>
    'revision' in point ? after >= point.revision : recordedAsOf !== undefined && recordedSince > recordedAsOf;
  let after = start?.revision ?? -1;
  let recordedSince = start?.recordedTime ?? '';
  for (const { base, revision, recordedTime, earliest, earliestFar } of marks) {
    if (isPast(after, recordedSince)) return;
    if (base !== after) yield { after, to: revision, from: 'events' };
    else if (isBy(earliest, effectiveAsOf)) yield { after, to: revision, from: 'all' };
    else if (isBy(earliestFar, effectiveAsOf)) yield { after, to: revision, from: 'far' };
    after = revision;
    recordedSince = recordedTime;
  }
  if (!isPast(after, recordedSince)) yield { after, from: 'events' };
}

function isBy(earliest: string | null, effectiveAsOf: string | undefined): boolean {
  return earliest !== null && (effectiveAsOf === undefined || earliest <= effectiveAsOf);
}
