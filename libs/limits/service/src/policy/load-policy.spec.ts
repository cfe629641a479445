import { loadDefaultPolicy, policyFrom, PolicyFileInvalid } from './load-policy.js';

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
  ])('refuses %s', (_, change) => {
    expect(() => policyFrom({ ...loadDefaultPolicy(), ...change })).toThrow(PolicyFileInvalid);
  });
});
