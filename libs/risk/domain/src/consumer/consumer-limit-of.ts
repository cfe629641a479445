import type { AmountMinor } from '@limit-ledger/kernel';
import type { AssessmentPolicy } from '../rules/assessment-policy.js';
import type { ConsumerLimit } from './consumer-events.js';
import { gradeIn } from './grade-in.js';

interface Standing {
  readonly grade?: string | undefined;
  readonly held: AmountMinor;
  readonly owed: AmountMinor;
}

/** What a consumer may owe by the policy, and what of it is left. */
export function consumerLimitOf({ grade, held, owed }: Standing, policy: AssessmentPolicy): ConsumerLimit {
  const { grade: name, limit } = gradeIn(policy, grade);
  return { available: Math.max(0, limit - held - owed), grade: name, held, limit, owed };
}
