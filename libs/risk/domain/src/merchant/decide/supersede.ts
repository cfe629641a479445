import { RATINGS } from '@limit-ledger/contracts';
import type { RuleInForce } from '../../rules/rules-in-force.js';
import { clearSignal } from './clear-signal.js';
import type { Draft } from './draft.js';
import { raiseSignal } from './raise-signal.js';

/** Whether an episode cut a line down to the limit of a rating that is not the merchant's any more. */
export function isSuperseded({ state: { book, facts } }: Draft, { key, rule }: RuleInForce): boolean {
  const episode = book.episodes.get(key);
  return (
    episode !== undefined &&
    rule.consequences.some(({ kind }) => kind === 'reduce-to-rating') &&
    episode.ratingAtRaise !== facts.rating
  );
}

/** Ends it, and raises another for the rating of now, measured from where the rating stood before it fell at first. */
export function supersede(draft: Draft, inForce: RuleInForce): void {
  const episode = draft.state.book.episodes.get(inForce.key)!;
  const { rating } = draft.state.facts;
  const ratingBefore = episode.ratingBefore;
  const top = rating === undefined || ratingBefore === undefined ? 0 : RATINGS.indexOf(rating) - RATINGS.indexOf(ratingBefore);
  clearSignal(draft, episode, 'superseded', []);
  raiseSignal(draft, inForce, { holds: true, fraction: { top, topDays: 1, bottom: 1, bottomDays: 1, scale: 1 } }, ratingBefore);
}
