import { addSeconds, assertNever, SECONDS_A_DAY } from '@limit-ledger/kernel';
import { RATINGS } from '@limit-ledger/contracts';
import type { Measure, Quantity } from '../../rules/measure.js';
import { occurrenceOf } from '../facts/occurrence-of.js';
import type { RiskFacts } from '../facts/risk-facts.js';
import type { Fraction } from './fraction.js';
import { mostInPattern } from './most-in-pattern.js';
import { quantityAt, type Amounted, type Place } from './quantity-at.js';
import type { Reading } from './reading.js';

const WHOLE_BASIS_POINTS = 10_000;

/** `undefined` where it can't be told. */
export function measureAt(measure: Measure, reading: Reading, place: Place): Fraction | undefined {
  switch (measure.kind) {
    case 'ratio':
      return ratioAt(measure.numerator, measure.denominators, reading, place);
    case 'value': {
      const value = quantityAt(measure.quantity, reading, place);
      return value && { top: value.sum, topDays: value.days, bottom: 1, bottomDays: 1, scale: 1 };
    }
    case 'occurrences':
      return counted(occurrencesSince(measure.of, reading, addSeconds(reading.now, -measure.withinDays * SECONDS_A_DAY)));
    case 'order-pattern': {
      const { count, by } = mostInPattern(measure, reading);
      return { ...counted(count), by };
    }
    case 'rating-fall':
      return ratingFall(reading.facts);
    default:
      return assertNever(measure);
  }
}

function ratioAt(numerator: Quantity, denominators: readonly Quantity[], reading: Reading, place: Place): Fraction | undefined {
  const top = quantityAt(numerator, reading, place);
  if (top === undefined) return undefined;
  let bottom: Amounted | undefined;
  for (const each of denominators) if ((bottom = quantityAt(each, reading, place)) !== undefined) break;
  if (bottom === undefined || bottom.sum <= 0) return undefined;
  return { top: top.sum, topDays: top.days, bottom: bottom.sum, bottomDays: bottom.days, scale: WHOLE_BASIS_POINTS };
}

const counted = (top: number): Fraction => ({ top, topDays: 1, bottom: 1, bottomDays: 1, scale: 1 });

function occurrencesSince(kind: string, { facts, now }: Reading, since: string): number {
  let count = 0;
  for (const { observation } of facts.occurrences) {
    const { observedAt } = observation;
    if (observedAt > since && observedAt <= now && occurrenceOf(observation) === kind) count += 1;
  }
  return count;
}

function ratingFall({ rating, previousRating }: RiskFacts): Fraction | undefined {
  if (rating === undefined) return undefined;
  return counted(previousRating === undefined ? 0 : RATINGS.indexOf(rating) - RATINGS.indexOf(previousRating));
}
