import { readTraces } from '@limit-ledger/checkpoint-store';
import type { Trace } from '@limit-ledger/kernel';
import type { AsOfPoint } from '@limit-ledger/limits-domain';
import { countsAt } from './counts-at.js';

/** The traces of the events that count at a point, as `merchantAsOf` tells of the events themselves. */
export function countedTraces(bytes: Uint8Array, point: AsOfPoint): readonly Trace[] {
  const counts = countsAt(point);
  const counted: Trace[] = [];
  readTraces(bytes, (trace) => {
    if (counts(trace)) counted.push(trace);
  });
  return counted;
}
