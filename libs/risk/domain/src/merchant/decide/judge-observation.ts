import { businessDateAt, epochMillisecondsOf, type Instant } from '@limit-ledger/kernel';
import type { DailyValues, Observation } from '../../observation.js';
import { FIELDS } from '../../rules/measure.js';
import { dayNumberOf } from '../days/day-number.js';
import type { Standing } from '../events.js';
import { KEPT_OCCURRENCES } from '../facts/facts-after-observation.js';
import { naturalKeyOf } from '../facts/occurrence-of.js';
import type { OnceObserved } from '../facts/risk-facts.js';
import type { MerchantRisk } from '../merchant-risk.js';
import { refuse, type RiskDecision } from './risk-decision.js';
import { isSameContent } from './is-same-content.js';

/** Clocks of feeds differ from the ledger's. */
const SKEW_MILLISECONDS = 300_000;
const KEPT_MILLISECONDS = 100 * 86_400_000;
/** A hundred days of it are still a safe sum. */
const MOST_OF_A_DAY = 90_000_000_000_000;

export type Judged = { readonly standing: Standing } | { readonly decision: RiskDecision };

/** What is known of the same natural key. */
interface Known {
  readonly observedAt: Instant;
  readonly content: unknown;
  readonly superseded: readonly Instant[];
}

const ALREADY: Judged = { decision: { kind: 'already' } };

/** What an observation is to what is known; or why nothing comes of it. */
export function judgeObservation(observation: Observation, risk: MerchantRisk, now: Instant): Judged {
  const { facts } = risk.state;
  const ageMilliseconds = epochMillisecondsOf(now) - epochMillisecondsOf(observation.observedAt);
  if (ageMilliseconds < -SKEW_MILLISECONDS)
    return refused('observation.in-future', `observed at ${observation.observedAt}, after it came`);
  switch (observation.kind) {
    case 'daily-metrics':
      return judgeDay(observation, risk, now);
    case 'rating':
      return judge(
        facts.fedRating && { ...facts.fedRating, content: facts.fedRating.value },
        observation.observedAt,
        observation.rating,
        'latest',
      );
    case 'account-term': {
      const { termDays, turnoverDays } = observation;
      return judge(
        facts.term && { ...facts.term, content: facts.term.value },
        observation.observedAt,
        { termDays, turnoverDays },
        'latest',
      );
    }
    default:
      return judgeOnce(observation, risk, ageMilliseconds);
  }
}

function judgeDay(observation: Extract<Observation, { kind: 'daily-metrics' }>, risk: MerchantRisk, now: Instant): Judged {
  const { day: date, storeId, observedAt, values } = observation;
  if (date > businessDateAt(now)) return refused('observation.in-future', `${date} has not begun`);
  if (!areInRange(values)) return refused('observation.invalid', `each value is a whole number from 0 to ${MOST_OF_A_DAY}`);
  const day = dayNumberOf(date);
  if (risk.days.isBeforeKept(day))
    return refused('observation.too-old', `${date} is too long before the latest day to be evaluated`);
  if (storeId !== undefined) {
    const known = risk.state.facts.storeDays.get(`${date}:${storeId}`);
    return judge(known && { ...known, content: known.value }, observedAt, values);
  }
  const row = risk.days.rowOf(day);
  if (row !== undefined)
    return judge({ observedAt: row.observedAt, superseded: row.superseded, content: row.values }, observedAt, values);
  return { standing: risk.days.latestDay !== undefined && day < risk.days.latestDay ? 'late' : 'first' };
}

function judgeOnce(observation: OnceObserved, risk: MerchantRisk, ageMilliseconds: number): Judged {
  const { occurrences } = risk.state.facts;
  const naturalKey = naturalKeyOf(observation);
  const known = occurrences.find((each) => each.naturalKey === naturalKey);
  if (known !== undefined) {
    const { observedAt, ...content } = known.observation;
    const { observedAt: newObservedAt, ...newContent } = observation;
    return judge({ observedAt, content, superseded: known.superseded }, newObservedAt, newContent);
  }
  const ofKind = occurrences.filter((each) => each.observation.kind === observation.kind);
  const isCrowdedOut = ofKind.length >= KEPT_OCCURRENCES && observation.observedAt <= ofKind[0]!.observation.observedAt;
  if (ageMilliseconds >= KEPT_MILLISECONDS || isCrowdedOut)
    return refused('observation.too-old', `${naturalKey} is too long ago to be evaluated`);
  return { standing: 'first' };
}

/** A later `observedAt` corrects, an earlier one is superseded; of what is known only once a later one is simply the next. */
function judge(known: Known | undefined, observedAt: Instant, content: unknown, of: 'key' | 'latest' = 'key'): Judged {
  if (known === undefined) return { standing: 'first' };
  const isSame = isSameContent(known.content, content);
  if (observedAt === known.observedAt) {
    return isSame ? ALREADY : refused('observation.conflict', `another content was observed at ${observedAt}`);
  }
  if (known.superseded.includes(observedAt)) return ALREADY;
  if (observedAt < known.observedAt) return { standing: 'superseded' };
  if (of === 'latest') return { standing: 'first' };
  // The same content too: forgotten, its moment could not tell an older correction that comes again from a newer one.
  return { standing: 'corrected' };
}

function areInRange(values: DailyValues): boolean {
  return FIELDS.every((field) => {
    const value = values[field];
    return value === undefined || (Number.isSafeInteger(value) && value >= 0 && value <= MOST_OF_A_DAY);
  });
}

const refused = (...refusal: Parameters<typeof refuse>): Judged => ({ decision: refuse(...refusal) });
