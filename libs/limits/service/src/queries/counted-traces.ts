import { readTraces } from '@limit-ledger/checkpoint-store';
import { epochMillisecondsOf, type Instant, type Trace } from '@limit-ledger/kernel';
import type { AsOfPoint } from '@limit-ledger/limits-domain';

/** The traces of the events that count at a point, as `merchantAsOf` tells of the events themselves. */
export function countedTraces(bytes: Uint8Array, point: AsOfPoint): readonly Trace[] {
  const { recordedAsOf, effectiveAsOf } = 'revision' in point ? {} : point;
  const lastRevision = 'revision' in point ? point.revision : Infinity;
  const recordedUntil = millisecondsOf(recordedAsOf);
  const effectiveUntil = millisecondsOf(effectiveAsOf);
  const counted: Trace[] = [];
  readTraces(bytes, (trace) => {
    if (trace.revision > lastRevision || trace.recordedMilliseconds > recordedUntil) return;
    if (trace.effectiveMilliseconds <= effectiveUntil) counted.push(trace);
  });
  return counted;
}

const millisecondsOf = (instant: Instant | undefined): number =>
  instant === undefined ? Infinity : epochMillisecondsOf(instant);
