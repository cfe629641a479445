import { rejected, type Decision, type Rejection } from '@limit-ledger/kernel';
import type { PolicyEvent } from './policy-events.js';

/** The refusals of the policy decider; each is a stable code of the public contract. */
export type PolicyRejectionCode =
  | 'request.invalid'
  | 'policy.not-found'
  | 'policy.conflict'
  | 'policy.not-draft'
  | 'policy.not-shadowed'
  | 'policy.same-analyst'
  | 'policy.not-approved'
  | 'policy.too-soon'
  | 'policy.superseded'
  | 'policy.not-activated'
  | 'policy.not-paused'
  | 'policy.not-open'
  | 'policy.exceeds-versions';

/** What is wrong at one place of a document. */
export interface DocumentError {
  /** Such as `rules[3].threshold`. */
  readonly path: string;
  readonly message: string;
}

export interface PolicyRejection extends Rejection {
  readonly code: PolicyRejectionCode;
  /** With `request.invalid`: everything that is wrong with the document. */
  readonly errors?: readonly DocumentError[];
}

export type PolicyDecision = Decision<PolicyEvent, PolicyRejection>;

export const refusePolicy = (code: PolicyRejectionCode, detail: string): Decision<never, PolicyRejection> => rejected({ code, detail });
