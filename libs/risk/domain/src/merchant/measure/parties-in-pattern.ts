import type { ContractParty } from '@limit-ledger/contracts';
import type { Condition } from '../../rules/condition.js';
import { holds } from './condition-outcome.js';
import { capturesInPattern, NAME_OF, ordersOfEach, PARTIES } from './most-in-pattern.js';
import type { Reading } from './reading.js';

/**
 * Every buyer, device and account of which an `order-pattern` holds, each for itself: those with the most orders first, of
 * as many buyers before devices before accounts, at most so many. Of another measure nobody.
 */
export function partiesInPattern(condition: Condition, reading: Reading, most: number): readonly ContractParty[] {
  const { measure, comparison, threshold } = condition;
  if (measure.kind !== 'order-pattern') return [];
  const captures = capturesInPattern(measure, reading);
  const found = PARTIES.flatMap((party) =>
    [...ordersOfEach(captures, party)]
      .map(([ref, { size }]) => ({ kind: NAME_OF[party], ref, size }))
      .toSorted((one, other) => (one.ref < other.ref ? -1 : 1)),
  );
  return found
    .filter(({ size }) => holds(comparison, size - threshold))
    .toSorted((one, other) => other.size - one.size)
    .slice(0, most)
    .map(({ kind, ref }) => ({ kind, ref }));
}
