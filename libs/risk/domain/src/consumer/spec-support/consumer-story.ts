import { given, type Told } from '@limit-ledger/testing';
import type { Instant } from '@limit-ledger/kernel';
import { DEFAULT_POLICY } from '../../rules/default-policy/default-policy.js';
import type { AskedAssessment, AssessmentPolicyInForce, ConsumerCommand, OrderFact, Repayment } from '../consumer-commands.js';
import { consumerDecider } from '../consumer-decider.js';

export const START: Instant = '2026-11-24T02:00:00.000Z';
export const IN_FORCE: AssessmentPolicyInForce = { policyVersion: 'default@1', assessment: DEFAULT_POLICY.assessment };

/** So many minutes after the start. */
export const minute = (minutes: number): Instant => new Date(Date.parse(START) + minutes * 60_000).toISOString();

/** 1,000.00 CNY at a score of 700, with consent a minute ago. */
export const askedWith = (change: Partial<AskedAssessment> = {}): AskedAssessment => ({
  assessmentId: 'a-1',
  merchantId: 'zhang-shoes',
  orderId: 'o-1',
  amount: 100_000,
  currency: 'CNY',
  score: { provider: 'sesame-credit', scale: '350-950', value: 700 },
  consent: { at: '2026-11-24T01:59:00.000Z' },
  ...change,
});

export const scored = (value: number, change: Partial<AskedAssessment> = {}): ConsumerCommand =>
  assess({ score: { provider: 'sesame-credit', scale: '350-950', value }, ...change });

export const assess = (change: Partial<AskedAssessment> = {}, policy = IN_FORCE): ConsumerCommand => ({
  type: 'assess-order',
  asked: askedWith(change),
  policy,
});

export const note = (
  revision: number,
  fact: OrderFact,
  change: { readonly merchantId?: string; readonly orderId?: string } = {},
): ConsumerCommand => ({
  type: 'note-order',
  merchantId: 'zhang-shoes',
  orderId: 'o-1',
  revision,
  at: START,
  fact,
  ...change,
});

export const repaid = (repaymentId: string, change: Partial<Repayment> = {}): ConsumerCommand => ({
  type: 'note-repayment',
  repayment: { repaymentId, dueOn: '2026-11-20', outcome: 'on-time', ...change },
});

/** A consumer under a policy that is in force all the time. */
export const consumerUnder = (policy: AssessmentPolicyInForce, ...past: readonly Told<ConsumerCommand>[]) =>
  given(
    consumerDecider(() => policy),
    'consumer-buyer-7f3a',
    ...past,
  );

export const consumer = (...past: readonly Told<ConsumerCommand>[]) => consumerUnder(IN_FORCE, ...past);
