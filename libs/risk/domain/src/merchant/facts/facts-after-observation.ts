import { addSeconds, type Instant } from '@limit-ledger/kernel';
import type { Observation } from '../../observation.js';
import { naturalKeyOf, stepDoneBy } from './occurrence-of.js';
import type { KnownOccurrence, Latest, OnceObserved, RiskFacts } from './risk-facts.js';

const KEPT_SECONDS = 100 * 86_400;
export const KEPT_OCCURRENCES = 500;
const KEPT_SUPERSEDED = 8;
const KEPT_STEPS = 200;
const KEPT_STORE_DAYS = 2_000;

/** What is known after an observation that is not of a day of the whole merchant. */
export function factsAfterObservation(facts: RiskFacts, observation: Observation, isSuperseded: boolean): RiskFacts {
  switch (observation.kind) {
    case 'rating':
      return { ...facts, fedRating: latestAfter(facts.fedRating, observation.rating, observation.observedAt, isSuperseded) };
    case 'account-term': {
      const { termDays, turnoverDays, observedAt } = observation;
      return { ...facts, term: latestAfter(facts.term, { termDays, turnoverDays }, observedAt, isSuperseded) };
    }
    case 'daily-metrics': {
      const key = `${observation.day}:${observation.storeId ?? ''}`;
      const storeDays = new Map(facts.storeDays);
      storeDays.set(key, latestAfter(storeDays.get(key), observation.values, observation.observedAt, isSuperseded));
      for (const oldest of storeDays.keys()) {
        if (storeDays.size <= KEPT_STORE_DAYS) break;
        storeDays.delete(oldest);
      }
      return { ...facts, storeDays };
    }
    default:
      return withOccurrence(facts, observation, isSuperseded);
  }
}

export function supersededAfter(superseded: readonly Instant[], observedAt: Instant): readonly Instant[] {
  return [...superseded, observedAt].slice(-KEPT_SUPERSEDED);
}

function latestAfter<Value>(
  known: Latest<Value> | undefined,
  value: Value,
  observedAt: Instant,
  isSuperseded: boolean,
): Latest<Value> {
  if (known === undefined) return { value, observedAt, superseded: [] };
  if (isSuperseded) return { ...known, superseded: supersededAfter(known.superseded, observedAt) };
  return { value, observedAt, superseded: supersededAfter(known.superseded, known.observedAt) };
}

function withOccurrence(facts: RiskFacts, observation: OnceObserved, isSuperseded: boolean): RiskFacts {
  const naturalKey = naturalKeyOf(observation);
  const known = facts.occurrences.find((each) => each.naturalKey === naturalKey);
  const next: KnownOccurrence =
    known !== undefined && isSuperseded
      ? { ...known, superseded: supersededAfter(known.superseded, observation.observedAt) }
      : {
          naturalKey,
          observation,
          superseded: known === undefined ? [] : supersededAfter(known.superseded, known.observation.observedAt),
        };
  const occurrences = [...facts.occurrences.filter((each) => each !== known), next].sort(inTime);
  const newest = occurrences.at(-1)?.observation.observedAt ?? observation.observedAt;
  const step = isSuperseded ? undefined : stepDoneBy(observation);
  const stepsDone =
    step === undefined || facts.stepsDone.includes(step) ? facts.stepsDone : [...facts.stepsDone, step].slice(-KEPT_STEPS);
  return { ...facts, occurrences: withoutOld(occurrences, addSeconds(newest, -KEPT_SECONDS)), stepsDone };
}

function withoutOld(occurrences: readonly KnownOccurrence[], since: Instant): readonly KnownOccurrence[] {
  const recent = occurrences.filter(({ observation }) => observation.observedAt > since);
  const counts = new Map<string, number>();
  for (const { observation } of recent) counts.set(observation.kind, (counts.get(observation.kind) ?? 0) + 1);
  return recent.filter(({ observation: { kind } }) => {
    const count = counts.get(kind) ?? 0;
    if (count <= KEPT_OCCURRENCES) return true;
    counts.set(kind, count - 1);
    return false;
  });
}

function inTime(first: KnownOccurrence, second: KnownOccurrence): number {
  const [a, b] = [first.observation.observedAt, second.observation.observedAt];
  if (a !== b) return a < b ? -1 : 1;
  return first.naturalKey < second.naturalKey ? -1 : 1;
}
