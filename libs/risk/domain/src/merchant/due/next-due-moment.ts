import { addSeconds, startOfBusinessDay, SECONDS_A_DAY, type Instant } from '@limit-ledger/kernel';
import type { Evaluate } from '../commands.js';
import { dateOf, monthTextOf } from '../days/day-number.js';
import type { OpenEpisode } from '../episodes/episode-book.js';
import { occurrenceOf } from '../facts/occurrence-of.js';
import type { RiskFacts } from '../facts/risk-facts.js';
import type { MerchantRisk } from '../merchant-risk.js';

export type DueMoment = Pick<Evaluate, 'at' | 'moment'>;

/** What comes due next by itself, the earliest first; of one moment a month's end, then rules in order of their keys. */
export function nextDueMoment({ state, days }: MerchantRisk): DueMoment | undefined {
  let next: DueMoment | undefined;
  if (state.openMonth !== undefined && (days.latestDay ?? 0) >= state.openMonthEnds) {
    const at = startOfBusinessDay(dateOf(state.openMonthEnds), 1);
    next = { at, moment: { kind: 'month-end', month: monthTextOf(state.openMonth) } };
  }
  for (const [key, { recheckAt }] of state.book.records) next = earlier(next, recheckAt, key);
  for (const episode of state.book.episodes.values()) next = earlier(next, quietFrom(episode, state.facts), episode.key);
  return next;
}

function earlier(next: DueMoment | undefined, at: Instant | undefined, key: string): DueMoment | undefined {
  if (at === undefined || (next !== undefined && at > next.at)) return next;
  const isFirst = next === undefined || at < next.at || (next.moment.kind === 'rule' && key < next.moment.key);
  return isFirst ? { at, moment: { kind: 'rule', key } } : next;
}

/** When so few occurrences are left in the window that the way back is met, if nothing else happens. */
function quietFrom({ wayBack, checkedAt }: OpenEpisode, { occurrences }: RiskFacts): Instant | undefined {
  if (wayBack.kind !== 'measured' || wayBack.condition.measure.kind !== 'occurrences') return undefined;
  const { measure, comparison, threshold } = wayBack.condition;
  const times = occurrences.flatMap(({ observation }) =>
    occurrenceOf(observation) === measure.of ? [observation.observedAt] : [],
  );
  const last = times[times.length - 1 - (comparison === 'below' ? threshold - 1 : threshold)];
  if (last === undefined) return undefined;
  const at = addSeconds(last, measure.withinDays * SECONDS_A_DAY);
  return at > checkedAt ? at : undefined;
}
