import { rejected, type Decision, type Rejection } from '@limit-ledger/kernel';
import type { PolicyFault } from '../rules/policy-fault.js';
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

export interface PolicyRejection extends Rejection {
  readonly code: PolicyRejectionCode;
  /** With `request.invalid`: everything that is wrong with the document. */
  readonly errors?: readonly PolicyFault[];
}

export type PolicyDecision = Decision<PolicyEvent, PolicyRejection>;

export const refusePolicy = (code: PolicyRejectionCode, detail: string): Decision<never, PolicyRejection> =>
  rejected({ code, detail });
