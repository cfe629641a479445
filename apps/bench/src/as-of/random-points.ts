import { instantOf, type Instant } from '@limit-ledger/kernel';
import type { AsOfPoint } from '@limit-ledger/limits-domain';
import { seededRandom } from '../traffic/seeded-random.js';
import { START } from './traffic-with-displaced.js';

export const KINDS = ['revision', 'recorded', 'effective', 'both'] as const;

/** Points of each kind anywhere in a history that ends at `now` with the event of `lastRevision`. */
export function randomPoints(
  lastRevision: number,
  now: Instant,
  count: number,
): Readonly<Record<(typeof KINDS)[number], readonly AsOfPoint[]>> {
  const random = seededRandom(11);
  const start = Date.parse(START);
  const moment = (): Instant => instantOf(Math.floor(start + random() * (Date.parse(now) - start)));
  const points = (make: () => AsOfPoint): readonly AsOfPoint[] => Array.from({ length: count }, make);
  return {
    revision: points(() => ({ revision: Math.floor(random() * (lastRevision + 1)) })),
    recorded: points(() => ({ recordedAsOf: moment() })),
    effective: points(() => ({ effectiveAsOf: moment() })),
    both: points(() => ({ recordedAsOf: moment(), effectiveAsOf: moment() })),
  };
}
