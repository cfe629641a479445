import type { LimitsPolicy } from '../policy.js';

/** The policy of the domain's own specs. */
export const SCENARIO_POLICY: LimitsPolicy = {
  version: 'scenario@1',
  reservation: { defaultTtlSeconds: 1_800, maximumTtlSeconds: 2_592_000 },
  causesThatCount: { credit: ['repayment', 'return', 'write-off'], transaction: ['repayment', 'return', 'settlement', 'write-off'] },
  usageWarning: { belowBasisPoints: 1_000, rearmBasisPoints: 1_500 },
  validityReminderDays: [30, 7, 1],
  increases: {
    strict: false,
    promotionGuarantee: { leadHours: 48 },
    temporary: { monthlyTurnoverAtLeast: 20_000_000, daysAtMost: 30 },
    emergency: { withinHours: 24, daysAtMost: 30, approvedBasisPointsAtMost: 2_000, feeBasisPoints: 500 },
  },
  lineCeilings: { credit: 100_000_000 },
  fourEyesSums: [{ currency: 'CNY', sum: 50_000_000 }],
};
