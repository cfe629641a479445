import { loadDefaultPolicy, policyFrom, PolicyInvalid } from './load-policy.js';

describe('the shipped policy', () => {
  it('is default@1 with the values of the domain', () => {
    expect(loadDefaultPolicy()).toEqual({
      version: 'default@1',
      reservation: { defaultTtlSeconds: 1_800, maximumTtlSeconds: 2_592_000 },
      causesThatCount: {
        credit: ['repayment', 'return', 'write-off'],
        transaction: ['repayment', 'return', 'settlement', 'write-off'],
      },
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
    });
  });

  it.each([
    ['a version without a number', { version: 'default' }],
    ['a default beyond the maximum', { reservation: { defaultTtlSeconds: 11, maximumTtlSeconds: 10 } }],
    ['an unknown cause', { causesThatCount: { credit: ['gift'], transaction: [] } }],
    ['a cause named twice', { causesThatCount: { credit: ['return', 'return'], transaction: [] } }],
    ['a warning above its own re-arming', { usageWarning: { belowBasisPoints: 2_000, rearmBasisPoints: 1_500 } }],
    ['reminders out of order', { validityReminderDays: [1, 7] }],
    ['a fraction of a day', { validityReminderDays: [1.5] }],
    ['versions joined by a comma', { version: 'default@1,other@2' }],
    ['increases without their conditions', { increases: { strict: true } }],
    ['no conditions at all', { increases: undefined }],
    ['a ceiling of no line', { lineCeilings: { savings: 1 } }],
    ['a ceiling that is no amount', { lineCeilings: { credit: '1' } }],
    ['no ceilings', { lineCeilings: undefined }],
    ['a sum of no currency', { fourEyesSums: [{ currency: 'yuan', sum: 1 }] }],
  ])('refuses %s', (_, change) => {
    expect(() => policyFrom({ ...loadDefaultPolicy(), ...change })).toThrow(PolicyInvalid);
  });
});
