import { epochMillisecondsOf, type Instant, type Trace } from '@limit-ledger/kernel';
import type { AsOfPoint } from '@limit-ledger/limits-domain';

/** Whether what a trace tells of counts at the point. */
export function countsAt(point: AsOfPoint): (trace: Trace) => boolean {
  const { recordedAsOf, effectiveAsOf } = 'revision' in point ? {} : point;
  const lastRevision = 'revision' in point ? point.revision : Infinity;
  const recordedUntil = millisecondsOf(recordedAsOf);
  const effectiveUntil = millisecondsOf(effectiveAsOf);
  return ({ revision, recordedMilliseconds, effectiveMilliseconds }) =>
    revision <= lastRevision && recordedMilliseconds <= recordedUntil && effectiveMilliseconds <= effectiveUntil;
}

const millisecondsOf = (instant: Instant | undefined): number =>
  instant === undefined ? Infinity : epochMillisecondsOf(instant);
