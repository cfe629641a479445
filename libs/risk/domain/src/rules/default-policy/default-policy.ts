import type { RiskPolicyDocument } from '../policy-document.js';
import { ASSESSMENT_VALUES } from './assessment-values.js';
import { CONDUCT_RULES } from './conduct-rules.js';
import { DEBT_RULES } from './debt-rules.js';
import { SALES_RULES } from './sales-rules.js';

/** What ships as version 1 of the policy `default`. Amounts are fen. */
export const DEFAULT_POLICY: RiskPolicyDocument = {
  schemaVersion: 1,
  titles: { zh: '默认风控策略', en: 'Default risk policy' },
  staleSeconds: 300,
  rules: [...SALES_RULES, ...DEBT_RULES, ...CONDUCT_RULES],
  ratings: [
    { rating: 'A', creditLimit: 100_000_000 },
    { rating: 'B', creditLimit: 50_000_000 },
    { rating: 'C', creditLimit: 20_000_000 },
    { rating: 'D', creditLimit: 0 },
  ],
  reevaluation: {
    transaction: { months: 3, basisPoints: 10_000 },
    credit: { everyMonths: 3 },
    lowersAfterDays: 7,
    ceilings: [{ line: 'credit', limit: 100_000_000 }],
  },
  programmes: [
    {
      programmeId: 'credit-improvement',
      titles: { zh: '信用提升计划', en: 'Credit improvement' },
      line: 'credit',
      tasks: ['credit-course', 'on-time-repayments', 'complete-profile'],
      raiseBasisPoints: 2_000,
    },
  ],
  healthCheck: {
    windowDays: 30,
    minimumOrders: 30,
    returnRateBelow: 800,
    inventoryTurnsAbove: 120,
    repeatPurchaseAbove: 3_500,
  },
  limits: {
    reservation: { defaultTtlSeconds: 1_800, maximumTtlSeconds: 2_592_000 },
    causesThatCount: {
      credit: ['repayment', 'return', 'write-off'],
      transaction: ['repayment', 'return', 'settlement', 'write-off'],
    },
    usageWarning: { belowBasisPoints: 1_000, rearmBasisPoints: 1_500 },
    validityReminderDays: [30, 7, 1],
    increases: {
      promotionGuarantee: { leadHours: 48 },
      temporary: { monthlyTurnoverAtLeast: 20_000_000, daysAtMost: 30 },
      emergency: { withinHours: 24, daysAtMost: 30, approvedBasisPointsAtMost: 2_000, feeBasisPoints: 500 },
    },
    lineCeilings: { credit: 100_000_000 },
    unconfirmedFreezeDays: 7,
  },
  assessment: ASSESSMENT_VALUES,
};
