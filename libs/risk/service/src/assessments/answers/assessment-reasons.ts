import type { AssessmentReason } from '@limit-ledger/risk-domain';

interface ReasonTexts {
  readonly text: string;
  readonly whatToDo: string;
}

/** What a consumer is told of a reason, in both languages; no score, no threshold. */
export interface PublicAssessmentReason {
  readonly 'zh-CN': ReasonTexts;
  readonly en: ReasonTexts;
}

export const ASSESSMENT_REASONS: Readonly<Record<AssessmentReason, PublicAssessmentReason>> = {
  'score-in-tier': {
    'zh-CN': { text: '您的信用评估符合所示的分期条件。', whatToDo: '无需操作。' },
    en: { text: 'The credit assessment allows the terms shown.', whatToDo: 'Nothing.' },
  },
  'within-consumer-limit': {
    'zh-CN': { text: '本次分期金额在您的消费额度之内。', whatToDo: '请在有效期内下单。' },
    en: { text: 'The amount is within the consumer limit.', whatToDo: 'Order before the assessment expires.' },
  },
  'score-below-minimum': {
    'zh-CN': { text: '信用评估暂未达到分期付款的要求。', whatToDo: '请选择其他付款方式，或要求人工复核。' },
    en: {
      text: 'The credit assessment does not reach what instalments ask for.',
      whatToDo: 'Pay in another way, or ask for a person to look at it.',
    },
  },
  'down-payment-too-low': {
    'zh-CN': { text: '首付低于所示条件要求的金额。', whatToDo: '请提高首付后重新评估。' },
    en: {
      text: 'The down payment is below what the terms shown ask for.',
      whatToDo: 'Pay more at once and ask again.',
    },
  },
  'consumer-limit-insufficient': {
    'zh-CN': { text: '本次分期金额超过您剩余的消费额度。', whatToDo: '请降低金额、提高首付，或先还款后重新评估。' },
    en: {
      text: 'The amount is above what is left of the consumer limit.',
      whatToDo: 'Order for less, pay more at once, or repay and ask again.',
    },
  },
};
