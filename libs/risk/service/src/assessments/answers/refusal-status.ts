import type { RunnerRejection } from '@limit-ledger/platform';
import type { ConsumerRejectionCode } from '@limit-ledger/risk-domain';

/** The one table from a refusal's code to its HTTP status. A consumer that is turned down is no refusal of the request. */
export const REFUSAL_STATUS: Readonly<Record<ConsumerRejectionCode | RunnerRejection['code'], number>> = {
  'id.conflict': 409,
  'assessment.conflict': 409,
  'idempotency.key-reused': 409,
  'revision.mismatch': 412,
  'assessment.not-in-force': 422,
  'assessment.currency-unknown': 422,
  'score.provider-unknown': 422,
  'score.scale-unknown': 422,
  'score.out-of-scale': 422,
  'consent.in-future': 422,
  'repayment.not-due': 422,
};
