import {
  accepted,
  addSeconds,
  already,
  canonicalText,
  portionOf,
  rejected,
  type AmountMinor,
  type Instant,
  type Json,
} from '@limit-ledger/kernel';
import type { AssessmentPolicy, AssessmentTier, ScoreTable } from '../../rules/assessment-policy.js';
import type { Consumer } from '../consumer.js';
import type { AskedAssessment, ConsumerCommandOf } from '../consumer-commands.js';
import type { AssessmentReason, AssessmentTerms, ConsumerEvent } from '../consumer-events.js';
import { consumerLimitOf } from '../consumer-limit-of.js';
import type { ConsumerOrder } from '../consumer-order.js';
import { refuseConsumer, type ConsumerDecision } from '../consumer-rejection.js';
import { holdReleased } from './hold-released.js';
import { scoreTableOf } from './score-table-of.js';

/** Says whether and on what terms the consumer may buy; what is accepted holds consumer limit at once. */
export function assessOrder(
  { asked, policy }: ConsumerCommandOf<'assess-order'>,
  consumer: Consumer,
  now: Instant,
): ConsumerDecision {
  const known = consumer.assessments.get(asked.assessmentId);
  if (known !== undefined) {
    return isSameAsked(known.decided.data, asked)
      ? already
      : refuseConsumer('id.conflict', 'the assessment is known with other content');
  }
  const before = consumer.order(asked.merchantId, asked.orderId);
  if (before?.status === 'reserved' || before?.status === 'closed') {
    return refuseConsumer('assessment.conflict', 'the order is past being assessed: it is reserved, captured or over');
  }
  const { policyVersion, assessment } = policy;
  if (assessment === undefined) return refuseConsumer('assessment.not-in-force', 'no policy in force says how to assess');
  const table = scoreTableOf(asked, assessment, now);
  if ('code' in table) return rejected(table);
  return accepted(outcomeOf({ asked, consumer, before, assessment, table, policyVersion, now }));
}

interface Assessing {
  readonly asked: AskedAssessment;
  readonly consumer: Consumer;
  /** An earlier assessment of the order, whose hold this one takes over. */
  readonly before: ConsumerOrder | undefined;
  readonly assessment: AssessmentPolicy;
  readonly table: ScoreTable;
  readonly policyVersion: string;
  readonly now: Instant;
}

function outcomeOf(assessing: Assessing): readonly ConsumerEvent[] {
  const { asked, consumer, before, assessment, table, policyVersion, now } = assessing;
  const tier = table.tiers.findLast(({ from }) => asked.score.value >= from);
  const terms = tier === undefined ? undefined : termsOf(tier, asked.amount);
  const financed = terms === undefined ? undefined : financedBy(asked, terms);
  const thresholds = table.tiers.map(({ from, tier: name }) => ({ from, tier: name }));
  const decided = { ...asked, consumerRef: consumer.consumerRef, grounds: { financed, policyVersion, thresholds } };
  const heldOfOthers = consumer.held - (before?.held ?? 0);
  const { grade, owed } = consumer;
  const room = consumerLimitOf({ grade, held: heldOfOthers, owed }, assessment);

  const reasons: AssessmentReason[] = [];
  if (terms === undefined || financed === undefined) reasons.push('score-below-minimum');
  else {
    if ((asked.downPayment ?? terms.downPaymentAtLeast.amount) < terms.downPaymentAtLeast.amount)
      reasons.push('down-payment-too-low');
    if (financed > room.available) reasons.push('consumer-limit-insufficient');
  }
  if (terms === undefined || financed === undefined || reasons.length > 0) {
    const consumerLimit = consumerLimitOf(consumer, assessment);
    const { wayToAPerson } = assessment;
    return [
      { type: 'assessment-refused', data: { ...decided, consumerLimit, reasons, terms, wayToAPerson }, effectiveTime: now },
    ];
  }
  const expiresAt = addSeconds(now, assessment.validSeconds);
  const data = {
    ...decided,
    consumerLimit: consumerLimitOf({ grade, held: heldOfOthers + financed, owed }, assessment),
    expiresAt,
    held: financed,
    holdEndsAt: addSeconds(expiresAt, assessment.holdGraceSeconds),
    reasons: ['score-in-tier', 'within-consumer-limit'] as const,
    terms,
  };
  const superseded =
    before === undefined || before.status === 'released' ? [] : [holdReleased(consumer, before, 'superseded', now)];
  return [...superseded, { type: 'assessment-accepted', data, effectiveTime: now }];
}

function termsOf(
  { tier, instalmentsAtMost, downPaymentBasisPoints, interestFreeMonths }: AssessmentTier,
  price: AmountMinor,
): AssessmentTerms {
  const amount = portionOf(price, downPaymentBasisPoints);
  return { tier, instalmentsAtMost, downPaymentAtLeast: { amount, basisPoints: downPaymentBasisPoints }, interestFreeMonths };
}

/** What is not paid at once, by the larger of what is offered and what is asked for. */
const financedBy = ({ amount, downPayment = 0 }: AskedAssessment, { downPaymentAtLeast }: AssessmentTerms): AmountMinor =>
  amount - Math.max(downPayment, downPaymentAtLeast.amount);

function isSameAsked(known: AskedAssessment, asked: AskedAssessment): boolean {
  const contentOf = ({ merchantId, orderId, amount, currency, downPayment, score, consent }: AskedAssessment): string =>
    canonicalText({ merchantId, orderId, amount, currency, downPayment, score, consent } as unknown as Json);
  return contentOf(known) === contentOf(asked);
}
