import { assert } from '@limit-ledger/kernel';
import type { AssessmentPolicy, ConsumerGrade } from '../rules/assessment-policy.js';

/** The place of a grade among those of the policy; the first for who has none, or one that the policy does not know. */
export function gradeIndexIn({ grades }: AssessmentPolicy, grade: string | undefined): number {
  return Math.max(
    0,
    grades.findIndex((each) => each.grade === grade),
  );
}

export function gradeIn(policy: AssessmentPolicy, grade: string | undefined): ConsumerGrade {
  const found = policy.grades[gradeIndexIn(policy, grade)];
  assert(found !== undefined, 'a policy has a grade');
  return found;
}
