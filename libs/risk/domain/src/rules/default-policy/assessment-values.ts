import type { AssessmentPolicy } from '../assessment-policy.js';

/** Consumer tiers and limits; other providers and scales are added as data. Amounts are fen. */
export const ASSESSMENT_VALUES: AssessmentPolicy = {
  currency: 'CNY',
  validSeconds: 1_800,
  holdGraceSeconds: 300,
  scores: [
    {
      provider: 'sesame-credit',
      scale: '350-950',
      least: 350,
      most: 950,
      tiers: [
        { tier: 'basic', from: 550, instalmentsAtMost: 6, downPaymentBasisPoints: 3_000, interestFreeMonths: 0 },
        { tier: 'standard', from: 600, instalmentsAtMost: 12, downPaymentBasisPoints: 2_000, interestFreeMonths: 0 },
        { tier: 'prime', from: 650, instalmentsAtMost: 12, downPaymentBasisPoints: 0, interestFreeMonths: 1 },
      ],
    },
  ],
  grades: [
    { grade: 'entry', limit: 200_000 },
    { grade: 'proven', limit: 500_000 },
  ],
  regrading: { onTimeAtLeast: 1 },
  wayToAPerson: {
    zh: '您可以要求人工复核：请向提供分期的平台客服提出，并说明评估编号。',
    en: 'Ask the service desk of the platform that offers instalments for a person to look at it, and name the assessment.',
  },
};
