import type { Condition } from '../../rules/condition.js';
import type { Evaluation, EvaluationResult } from '../events.js';
import { valueOf } from '../measure/fraction.js';
import type { Outcome } from '../measure/condition-outcome.js';

/** What is recorded of an evaluation; members in the order of their canonical text, which is written fastest so. */
export function evaluationOf(
  of: { readonly key: string; readonly policyVersion: string; readonly isShadow?: boolean },
  condition: Condition,
  outcome: Outcome,
  result: EvaluationResult,
): Evaluation {
  const { fraction } = outcome;
  const isMean = fraction !== undefined && (fraction.bottomDays > 1 || fraction.topDays > 1);
  return {
    course: outcome.course,
    days: isMean ? Math.max(fraction.bottomDays, fraction.topDays) : undefined,
    denominator: fraction?.scale === 1 ? undefined : fraction?.bottom,
    key: of.key,
    numerator: fraction?.scale === 1 ? undefined : fraction?.top,
    policyVersion: of.policyVersion,
    result,
    sample: outcome.sample,
    shadow: of.isShadow === true ? true : undefined,
    threshold: condition.threshold,
    until: outcome.until,
    value: fraction === undefined ? undefined : valueOf(fraction),
  };
}
