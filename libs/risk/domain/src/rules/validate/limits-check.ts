import type { LimitsPolicyValues } from '@limit-ledger/contracts';
import { listOf, objectOf, oneOf, rules, textOf, whole, type Check } from './check.js';

const MOST_AMOUNT = 90_000_000_000_000;
const MOST_TTL_SECONDS = 2_592_000;
const causes = listOf(oneOf(['repayment', 'return', 'settlement', 'write-off']), 0, 4);
const basisPoints = whole(0, 10_000);
const amount = whole(0, MOST_AMOUNT);
const days = whole(1, 366);
const hours = whole(0, 8_784);

type Reservation = NonNullable<LimitsPolicyValues['reservation']>;
type UsageWarning = NonNullable<LimitsPolicyValues['usageWarning']>;

const increases = objectOf(
  {
    promotionGuarantee: objectOf({ leadHours: hours }),
    temporary: objectOf({ monthlyTurnoverAtLeast: amount, daysAtMost: days }),
    emergency: objectOf({
      withinHours: hours,
      daysAtMost: days,
      approvedBasisPointsAtMost: basisPoints,
      feeBasisPoints: basisPoints,
    }),
  },
  { strict: oneOf([true, false]) },
);

/** A value that is forgotten here does not compile. */
const VALUES: Readonly<Record<keyof LimitsPolicyValues, Check>> = {
  reservation: objectOf(
    { defaultTtlSeconds: whole(1, MOST_TTL_SECONDS), maximumTtlSeconds: whole(1, MOST_TTL_SECONDS) },
    {},
    rules<Reservation>((value) => [value.defaultTtlSeconds > value.maximumTtlSeconds && 'has a default beyond its maximum']),
  ),
  causesThatCount: objectOf({ credit: causes, transaction: causes }),
  usageWarning: objectOf(
    { belowBasisPoints: basisPoints, rearmBasisPoints: basisPoints },
    {},
    rules<UsageWarning>((value) => [value.belowBasisPoints > value.rearmBasisPoints && 'warns above where it is armed again']),
  ),
  validityReminderDays: listOf(whole(1, 365), 0, 10),
  increases,
  lineCeilings: objectOf({}, { credit: amount, transaction: amount, withdrawal: amount }),
  fourEyesSums: listOf(
    objectOf({ currency: textOf(/^[A-Z]{3}$/, 'an ISO 4217 code'), sum: whole(1, MOST_AMOUNT) }),
    0,
    50,
    'currency',
  ),
  unconfirmedFreezeDays: days,
};

export const limitsCheck: Check = objectOf(
  {},
  VALUES,
  rules<LimitsPolicyValues>(({ validityReminderDays = [] }) => [
    validityReminderDays.some((each, index) => index > 0 && each >= validityReminderDays[index - 1]!) &&
      'has validityReminderDays out of order: most days first',
  ]),
);
