import type { Rejection } from '@limit-ledger/kernel';

/** The refusals of the merchant-risk decider; each is a stable code of the public contract. */
export type MerchantRiskRejectionCode =
  /** Older than what is kept to evaluate it with. */
  | 'observation.too-old'
  /** Of a day that has not begun, or observed after it came. */
  | 'observation.in-future'
  /** Another content under the same natural key and `observedAt`. */
  | 'observation.conflict'
  /** A value that no sum can take, a day that is none, or more stores than are kept. */
  | 'observation.invalid';

export interface MerchantRiskRejection extends Rejection {
  readonly code: MerchantRiskRejectionCode;
}
