import type { AmountMinor, BasisPoints, Instant } from '@limit-ledger/kernel';
import type { Texts } from '../rules/rule.js';
import type { AskedAssessment, OrderFact, Repayment } from './consumer-commands.js';

/** Why an assessment came out as it did; public codes. */
export type AssessmentReason =
  'score-in-tier' | 'within-consumer-limit' | 'score-below-minimum' | 'down-payment-too-low' | 'consumer-limit-insufficient';

/** On what terms an order may be paid in instalments. */
export interface AssessmentTerms {
  readonly tier: string;
  readonly instalmentsAtMost: number;
  /** Of the price, half to even. */
  readonly downPaymentAtLeast: { readonly amount: AmountMinor; readonly basisPoints: BasisPoints };
  readonly interestFreeMonths: number;
}

/** What the consumer may owe over all merchants, and what of it is taken. */
export interface ConsumerLimit {
  /** What is left, never below 0. */
  readonly available: AmountMinor;
  readonly grade: string;
  /** By assessments whose orders are not captured yet. */
  readonly held: AmountMinor;
  readonly limit: AmountMinor;
  /** Captured and not given back. */
  readonly owed: AmountMinor;
}

/** What the decision rests on beside what was asked; never told to the consumer or a merchant. */
export interface AssessmentGrounds {
  /** What the consumer would come to owe. */
  readonly financed?: AmountMinor | undefined;
  readonly policyVersion: string;
  /** The tiers of the provider's table, from where each begins. */
  readonly thresholds: readonly { readonly from: number; readonly tier: string }[];
}

interface Decided extends AskedAssessment {
  readonly consumerRef: string;
  readonly consumerLimit: ConsumerLimit;
  readonly grounds: AssessmentGrounds;
  readonly reasons: readonly AssessmentReason[];
}

/** What closes an order releases what it holds. */
export type NotedFact = Exclude<OrderFact, { readonly kind: 'closed' }>;

interface OfOrder {
  readonly consumerRef: string;
  readonly merchantId: string;
  readonly orderId: string;
  readonly assessmentId: string;
}

interface Judged {
  readonly consumerRef: string;
  /** The month that has begun, `YYYY-MM`. */
  readonly month: string;
  readonly late: number;
  readonly missed: number;
  readonly onTime: number;
}

interface Regraded extends Judged {
  readonly grade: string;
  readonly limit: AmountMinor;
  /** What the policy asks for. */
  readonly onTimeAtLeast: number;
}

interface Kinds {
  /** The consumer limit after it, with what it holds. */
  'assessment-accepted': Decided & {
    readonly expiresAt: Instant;
    readonly held: AmountMinor;
    readonly holdEndsAt: Instant;
    readonly terms: AssessmentTerms;
  };
  /** The terms too, where the score has a tier. */
  'assessment-refused': Decided & {
    readonly terms?: AssessmentTerms | undefined;
    /** How the consumer gets a person to look at it. */
    readonly wayToAPerson: Texts;
  };
  /** What the order holds and what is owed for it after it. */
  'order-noted': OfOrder & {
    readonly fact: NotedFact;
    readonly held: AmountMinor;
    readonly owed: AmountMinor;
    readonly revision: number;
  };
  'hold-released': OfOrder & {
    readonly amount: AmountMinor;
    /** The order was voided or expired; the assessment was not used in time; another one took its place; another buyer bought. */
    readonly cause: 'voided' | 'expired' | 'unused' | 'superseded' | 'other-buyer';
    /** Of the event in the merchant's stream that led to it. */
    readonly revision?: number | undefined;
  };
  'repayment-noted': Repayment & { readonly consumerRef: string };
  'grade-changed': Regraded & { readonly gradeBefore: string; readonly limitBefore: AmountMinor };
  /** Without a policy in force the repayments wait for the month after. */
  'grade-kept': (Regraded & { readonly cause: 'late' | 'too-few' | 'highest' }) | (Judged & { readonly cause: 'not-in-force' });
}

export type ConsumerEventType = keyof Kinds;
export type ConsumerEventOf<Type extends ConsumerEventType> = {
  readonly [Each in Type]: { readonly type: Each; readonly data: Kinds[Each]; readonly effectiveTime: Instant };
}[Type];
/** Everything that can stand in the stream `consumer-<consumerRef>`; nothing of it is published. */
export type ConsumerEvent = ConsumerEventOf<ConsumerEventType>;
