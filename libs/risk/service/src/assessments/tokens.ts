import type { Instant } from '@limit-ledger/kernel';
import type { AssessmentPolicyInForce } from '@limit-ledger/risk-domain';

/** The one writer of every consumer in this process. */
export const CONSUMER_RUNNER = Symbol('consumer runner');
/** What consumers are assessed by at a moment: an `AssessmentPolicyAt`. */
export const ASSESSMENT_POLICY = Symbol('assessment policy');

export type AssessmentPolicyAt = (now: Instant) => AssessmentPolicyInForce;
