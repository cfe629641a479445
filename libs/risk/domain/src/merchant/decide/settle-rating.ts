import { RATINGS, type Rating } from '@limit-ledger/contracts';
import type { Trigger } from '../../rules/triggers.js';
import type { Draft } from './draft.js';
import { evaluateTouched } from './evaluate-touched.js';

const TOUCHED: ReadonlySet<Trigger> = new Set<Trigger>(['rating']);

/**
 * The rating is what was fed, less the steps of open episodes, of each rule once. Where that changes, rules on the rating are
 * evaluated; they can move no rating themselves, so that this ends.
 */
export function settleRating(draft: Draft): void {
  const { facts } = draft.state;
  const rating = ratingOf(draft);
  const creditLimit = draft.rules.values.ratings?.find((each) => each.rating === rating)?.creditLimit;
  if (rating === undefined || rating === facts.rating || creditLimit === undefined) return;
  const { cause, rule } = draft.ratingCause;
  draft.record('rating-changed', {
    merchantId: draft.merchantId,
    rating,
    ...(facts.rating !== undefined && { previousRating: facts.rating }),
    creditLimit,
    cause,
    ...(rule !== undefined && { rule }),
  });
  evaluateTouched(draft, TOUCHED);
}

function ratingOf({ state: { facts, book } }: Draft): Rating | undefined {
  if (facts.fedRating === undefined) return undefined;
  const stepsOfRules = new Map<string, number>();
  for (const { rule, ratingSteps } of book.episodes.values()) {
    if (ratingSteps > (stepsOfRules.get(rule) ?? 0)) stepsOfRules.set(rule, ratingSteps);
  }
  let rank = RATINGS.indexOf(facts.fedRating.value);
  for (const steps of stepsOfRules.values()) rank += steps;
  return RATINGS[Math.min(rank, RATINGS.length - 1)];
}
