import type { MerchantRiskRejectionCode, PolicyRejectionCode } from '@limit-ledger/risk-domain';
import type { RunnerRejection } from '@limit-ledger/platform';

/** The one table from the code of a refusal on a policy to its HTTP status. */
export const REFUSAL_STATUS: Readonly<Record<PolicyRejectionCode | RunnerRejection['code'], number>> = {
  'request.invalid': 400,
  'policy.not-found': 404,
  'policy.conflict': 409,
  'idempotency.key-reused': 409,
  'revision.mismatch': 412,
  'policy.not-draft': 422,
  'policy.not-shadowed': 422,
  'policy.same-analyst': 422,
  'policy.not-approved': 422,
  'policy.too-soon': 422,
  'policy.superseded': 422,
  'policy.not-activated': 422,
  'policy.not-paused': 422,
  'policy.not-open': 422,
  'policy.exceeds-versions': 422,
};

/** The same of a refusal on a merchant's risk. */
export const RISK_REFUSAL_STATUS: Readonly<Record<MerchantRiskRejectionCode | RunnerRejection['code'], number>> = {
  'observation.conflict': 409,
  'idempotency.key-reused': 409,
  'revision.mismatch': 412,
  'observation.too-old': 422,
  'observation.in-future': 422,
  'observation.invalid': 422,
};
