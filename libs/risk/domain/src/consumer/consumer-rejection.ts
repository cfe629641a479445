import { rejected, type Decision, type Rejection } from '@limit-ledger/kernel';
import type { ConsumerEvent } from './consumer-events.js';

/** What is not decided at all; a consumer that is turned down is an event. Each is a stable code of the public contract. */
export type ConsumerRejectionCode =
  /** The assessment or repayment is known with other content. */
  | 'id.conflict'
  /** The order is reserved, captured or over. */
  | 'assessment.conflict'
  /** No policy in force says how to assess. */
  | 'assessment.not-in-force'
  /** Limits are of another currency. */
  | 'assessment.currency-unknown'
  | 'score.provider-unknown'
  | 'score.scale-unknown'
  /** A value that the scale does not have. */
  | 'score.out-of-scale'
  | 'consent.in-future'
  /** It is not due yet, so it can't be late. */
  | 'repayment.not-due';

export interface ConsumerRejection extends Rejection {
  readonly code: ConsumerRejectionCode;
}

export type ConsumerDecision = Decision<ConsumerEvent, ConsumerRejection>;

export const refuseConsumer = (code: ConsumerRejectionCode, detail: string): Decision<never, ConsumerRejection> =>
  rejected({ code, detail });
