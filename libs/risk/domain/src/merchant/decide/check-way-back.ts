import { RATINGS } from '@limit-ledger/contracts';
import type { Condition } from '../../rules/condition.js';
import type { OpenEpisode } from '../episodes/episode-book.js';
import { dayNumberOf } from '../days/day-number.js';
import { conditionOutcome, type Outcome } from '../measure/condition-outcome.js';
import { clearSignal } from './clear-signal.js';
import type { Draft } from './draft.js';
import { evaluationOf } from './evaluation-of.js';
import { groundsOf } from './grounds-of.js';

const RATING_RESTORED: Condition = { measure: { kind: 'rating-fall' }, comparison: 'at-most', threshold: 0 };

/** Looks at the way back that an episode recorded, and clears it where that is met. */
export function checkWayBack(draft: Draft, episode: OpenEpisode): void {
  const { wayBack } = episode;
  if (wayBack.kind === 'measured') {
    const after = episode.raisedOn === undefined ? undefined : dayNumberOf(episode.raisedOn);
    const outcome = conditionOutcome(wayBack.condition, draft.reading, episode.line, after);
    const isDone = (wayBack.steps ?? []).every((step) => episode.stepsDone.includes(step));
    settle(draft, episode, wayBack.condition, outcome, outcome.holds === true && isDone);
  } else if (wayBack.kind === 'rating-restored') {
    const outcome = fallSince(draft, episode);
    settle(draft, episode, RATING_RESTORED, outcome, outcome.holds === true);
  }
}

function settle(draft: Draft, episode: OpenEpisode, condition: Condition, outcome: Outcome, isMet: boolean): void {
  draft.evaluations.push(evaluationOf(episode, condition, outcome, isMet ? 'met' : 'unmet'));
  if (isMet) clearSignal(draft, episode, 'way-back', groundsOf(condition, outcome));
}

/** The rating against where it stood when the episode was raised, whatever it went through since. */
function fallSince({ state: { facts } }: Draft, { ratingBefore }: OpenEpisode): Outcome {
  if (facts.rating === undefined || ratingBefore === undefined) return { holds: undefined };
  const top = RATINGS.indexOf(facts.rating) - RATINGS.indexOf(ratingBefore);
  return { holds: top <= 0, fraction: { top, topDays: 1, bottom: 1, bottomDays: 1, scale: 1 } };
}
