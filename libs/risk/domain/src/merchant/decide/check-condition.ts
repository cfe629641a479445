import type { RuleInForce } from '../../rules/rules-in-force.js';
import type { Comparison } from '../../rules/condition.js';
import type { RuleRecord } from '../episodes/episode-book.js';
import type { EvaluationResult } from '../events.js';
import { conditionOutcome, type Outcome } from '../measure/condition-outcome.js';
import { valueOf } from '../measure/fraction.js';
import type { Draft } from './draft.js';
import { evaluationOf } from './evaluation-of.js';
import { raiseSignal } from './raise-signal.js';
import { isSuperseded, supersede } from './supersede.js';
import { widenSignal } from './widen-signal.js';

/** Evaluates a rule's condition, and raises where it fires. */
export function checkCondition(draft: Draft, inForce: RuleInForce): void {
  const { rule, line, isShadow } = inForce;
  const outcome = conditionOutcome(rule.condition, draft.reading, line);
  const result = isShadow ? resultInShadow(outcome) : resultOf(draft, inForce, outcome);
  draft.evaluations.push(evaluationOf(inForce, rule.condition, outcome, result));
  if (isShadow) return;
  const before = rule.condition.measure.kind === 'rating-fall' ? draft.state.facts.previousRating : undefined;
  if (result === 'fired') raiseSignal(draft, inForce, outcome, before);
  else if (isSuperseded(draft, inForce)) supersede(draft, inForce);
  else if (result === 'open') widenSignal(draft, inForce);
}

function resultInShadow({ holds }: Outcome): EvaluationResult {
  if (holds === undefined) return 'silent';
  return holds ? 'fired' : 'clear';
}

function resultOf({ state: { book }, now }: Draft, { key, rule, isPaused }: RuleInForce, outcome: Outcome): EvaluationResult {
  if (outcome.holds === undefined) return 'silent';
  if (!outcome.holds) return 'clear';
  if (book.episodes.has(key)) return 'open';
  const record = book.records.get(key);
  if (record?.isMuted === true) return 'muted';
  if (record !== undefined && !mayFireAgain(record, rule.condition.comparison, outcome, now)) return 'held';
  return isPaused ? 'paused' : 'fired';
}

/**
 * Worse than when it was raised: at once. Else not in its quiet time, not for a day or month for which it was raised before,
 * and, where it did not end by its measure, not before it was once clear.
 */
function mayFireAgain(record: RuleRecord, comparison: Comparison, { fraction, until }: Outcome, now: string): boolean {
  const value = fraction === undefined ? record.raisedValue : valueOf(fraction);
  const isRising = comparison === 'above' || comparison === 'at-least';
  if (isRising ? value > record.raisedValue : value < record.raisedValue) return true;
  if (record.needsClear || (record.quietUntil !== undefined && now < record.quietUntil)) return false;
  return until === undefined || record.raisedAsOf === undefined || until > record.raisedAsOf;
}
