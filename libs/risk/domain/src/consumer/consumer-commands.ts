import type { AmountMinor, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { AssessmentPolicy } from '../rules/assessment-policy.js';

/** What assessments are decided by at a moment. */
export interface AssessmentPolicyInForce {
  /** `<policyId>@<version>`. */
  readonly policyVersion: string;
  /** Absent where the version says nothing about consumers: then nobody is assessed. */
  readonly assessment?: AssessmentPolicy | undefined;
}

/** A score as its provider gave it. */
export interface Score {
  readonly provider: string;
  readonly scale: string;
  readonly value: number;
}

/** That the consumer agreed to being assessed. */
export interface Consent {
  readonly at: Instant;
  /** Under what the proof of it is kept elsewhere. */
  readonly reference?: string | undefined;
}

/** What somebody wants to know before an order in instalments. */
export interface AskedAssessment {
  readonly assessmentId: string;
  readonly merchantId: string;
  /** The order that would be reserved at the merchant. */
  readonly orderId: string;
  /** The price, down payment included; above 0. */
  readonly amount: AmountMinor;
  /** ISO 4217. */
  readonly currency: string;
  /** What the consumer pays at once; below the price. What the tier asks for when it is left out. */
  readonly downPayment?: AmountMinor | undefined;
  readonly score: Score;
  readonly consent: Consent;
}

/** One thing that limits told of an order. */
export type OrderFact =
  /** The order holds so much at its merchant, for the buyer whom the merchant named. */
  | { readonly kind: 'reserved'; readonly amount: AmountMinor; readonly buyerRef?: string | undefined }
  /** So much is captured of it in all; what is not may still be, or not. */
  | { readonly kind: 'captured'; readonly captured: AmountMinor; readonly isOpen: boolean }
  /** What was not captured never will be. */
  | { readonly kind: 'closed'; readonly cause: 'voided' | 'expired' }
  /** The consumer paid, or returned what was bought. */
  | { readonly kind: 'given-back'; readonly replenishmentId: string; readonly amount: AmountMinor }
  /** A payment bounced. */
  | { readonly kind: 'reversed'; readonly replenishmentId: string };

export type RepaymentOutcome = 'on-time' | 'late' | 'missed';

/** How one instalment was paid. */
export interface Repayment {
  readonly repaymentId: string;
  readonly dueOn: BusinessDate;
  readonly outcome: RepaymentOutcome;
}

/** What may be asked of the stream `consumer-<consumerRef>`. */
export type ConsumerCommand =
  | { readonly type: 'assess-order'; readonly asked: AskedAssessment; readonly policy: AssessmentPolicyInForce }
  | {
      readonly type: 'note-order';
      readonly merchantId: string;
      readonly orderId: string;
      /** Of the event in the merchant's stream: what is not higher than the last one noted of the order changes nothing. */
      readonly revision: number;
      readonly at: Instant;
      readonly fact: OrderFact;
    }
  | { readonly type: 'note-repayment'; readonly repayment: Repayment }
  /** An assessment was not used in time. */
  | { readonly type: 'release-hold'; readonly merchantId: string; readonly orderId: string; readonly at: Instant }
  /** A month has begun, and repayments were noted since the last time. */
  | { readonly type: 'regrade'; readonly at: Instant; readonly policy: AssessmentPolicyInForce };

export type ConsumerCommandOf<Type extends ConsumerCommand['type']> = Extract<ConsumerCommand, { readonly type: Type }>;
