import { assert } from '@limit-ledger/kernel';
import type { Receipt } from '@limit-ledger/platform';
import type { AssessmentView } from '@limit-ledger/risk-domain';
import type { Presenter } from './answer.js';
import { ASSESSMENT_REASONS } from './assessment-reasons.js';
import type { AssessmentBody } from './bodies/assessment-body.js';
import type { AssessmentGroundsBody } from './bodies/assessment-parts.js';

type Shown = Omit<AssessmentBody, keyof Receipt>;

/** The assessment as it was decided; on a repeat with what has become of its order. */
export const assessmentAnswer: Presenter<AssessmentBody> = {
  status: 201,
  accepted: (events) => {
    for (const event of events) {
      const decidedAt = event.recordedTime;
      if (event.type === 'assessment-refused') return assessmentBody({ decided: event, decidedAt });
      if (event.type === 'assessment-accepted') {
        return assessmentBody({ decided: event, decidedAt, order: { status: 'assessed', held: event.data.held, owed: 0 } });
      }
    }
    return assert(false, 'who is assessed is accepted or refused') as never;
  },
  already: ({ assessment }) => {
    assert(assessment !== undefined, 'a repeat about an assessment finds it');
    return assessmentBody(assessment);
  },
};

/** What everybody may see of an assessment who may see it at all. */
export function assessmentBody({ decided, decidedAt, order }: AssessmentView): Shown {
  const { assessmentId, consumerRef, merchantId, orderId, amount, currency, downPayment, terms, reasons, consumerLimit } =
    decided.data;
  return {
    assessmentId,
    consumerRef,
    merchantId,
    orderId,
    outcome: decided.type === 'assessment-accepted' ? 'accepted' : 'refused',
    reasons: reasons.map((code) => ({ code, ...ASSESSMENT_REASONS[code] })),
    amount,
    currency,
    downPayment,
    ...terms,
    consumerLimit,
    hold: order,
    assessedAt: decidedAt,
    ...(decided.type === 'assessment-accepted'
      ? { expiresAt: decided.data.expiresAt }
      : { wayToAPerson: { 'zh-CN': decided.data.wayToAPerson.zh, en: decided.data.wayToAPerson.en } }),
  };
}

/** What it rests on: for who has to explain it, never for who asked. */
export function groundsBody({ decided: { data } }: AssessmentView): AssessmentGroundsBody {
  const { score, grounds, consent } = data;
  const { provider, scale, value } = score;
  return { ...grounds, provider, scale, score: value, consentAt: consent.at, consentReference: consent.reference };
}
