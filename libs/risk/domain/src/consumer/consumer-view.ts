import type { AmountMinor, Instant } from '@limit-ledger/kernel';
import type { Repayment, RepaymentOutcome } from './consumer-commands.js';
import type { ConsumerEventOf } from './consumer-events.js';
import type { ConsumerOrder } from './consumer-order.js';

/** How it was decided. */
export type AssessmentDecided = ConsumerEventOf<'assessment-accepted'> | ConsumerEventOf<'assessment-refused'>;

/** An assessment as it was decided, and what has become of its order since. */
export interface AssessmentView {
  readonly decided: AssessmentDecided;
  readonly decidedAt: Instant;
  /** Absent when it was refused, or when another assessment of the order took its place. */
  readonly order?: Pick<ConsumerOrder, 'status' | 'held'> & { readonly owed: AmountMinor };
}

/** What an answer about a consumer, and the assessment asked for, is made from. */
export interface ConsumerView {
  readonly consumerRef: string;
  /** Of the last event; −1 before the first. */
  readonly revision: number;
  /** Absent until it was graded: then the first of the policy in force. */
  readonly grade?: string | undefined;
  readonly held: AmountMinor;
  readonly owed: AmountMinor;
  /** Repayments that the next regrading looks at. */
  readonly noted: Readonly<Record<RepaymentOutcome, number>>;
  /** When that is; absent when there are none. */
  readonly regradedAt?: Instant | undefined;
  readonly assessment?: AssessmentView | undefined;
  readonly repayment?: Repayment | undefined;
}
