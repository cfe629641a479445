import type { LimitRejectionCode } from '@limit-ledger/limits-domain';
import type { RunnerRejection } from '@limit-ledger/platform';

/** The one table from a refusal's code to its HTTP status. */
export const REFUSAL_STATUS: Readonly<Record<LimitRejectionCode | RunnerRejection['code'], number>> = {
  'request.invalid': 400,
  'merchant.not-found': 404,
  'reservation.not-found': 404,
  'replenishment.not-found': 404,
  'freeze.not-found': 404,
  'reduction.not-found': 404,
  'merchant.exists': 409,
  'line.exists': 409,
  'order.conflict': 409,
  'id.conflict': 409,
  'reduction.conflict': 409,
  'reservation.not-open': 409,
  'reservation.expired': 409,
  'idempotency.key-reused': 409,
  'revision.mismatch': 412,
  'line.not-open': 422,
  'limit.insufficient': 422,
  'order.not-possible': 422,
  'capture.exceeds-reserved': 422,
  'replenishment.exceeds-captured': 422,
  'freeze.exceeds-remaining': 422,
  'effective-time.out-of-order': 422,
  'amount.exceeds-range': 422,
  'increase.too-late': 422,
  'increase.not-urgent': 422,
  'increase.turnover-too-low': 422,
  'increase.too-long': 422,
  'increase.exceeds-share': 422,
};
