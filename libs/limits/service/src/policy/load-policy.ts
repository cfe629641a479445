import { readFileSync } from 'node:fs';
import { CAUSES, LINE_KINDS, ORDER_LINE_KINDS, type IncreaseTerms, type LimitsPolicy } from '@limit-ledger/limits-domain';

/** A policy can't be decided by; the message says which value and why. */
export class PolicyInvalid extends Error {
  override readonly name = 'PolicyInvalid';
}

const VERSIONS = /^[A-Za-z0-9._:-]{1,64}@[0-9]{1,9}(\+[A-Za-z0-9._:-]{1,64}@[0-9]{1,9})*$/;
const MOST_DAYS = 366;
const MOST_HOURS = MOST_DAYS * 24;

/** The policy that ships with the product, `default@1`. Throws `PolicyInvalid`. */
export function loadDefaultPolicy(): LimitsPolicy {
  return policyFrom(JSON.parse(readFileSync(new URL('./default-policy.json', import.meta.url), 'utf8')));
}

/** Checks every value that the decider relies on. Throws `PolicyInvalid`. */
export function policyFrom(value: unknown): LimitsPolicy {
  const policy = value as LimitsPolicy;
  check(VERSIONS.test(policy?.version ?? ''), 'version is <policy>@<number>, or several joined by +');
  const { reservation, causesThatCount, usageWarning, validityReminderDays } = policy;
  check(isWhole(reservation?.maximumTtlSeconds, 1), 'reservation.maximumTtlSeconds is 1 or more');
  check(
    isWhole(reservation.defaultTtlSeconds, 1, reservation.maximumTtlSeconds),
    'reservation.defaultTtlSeconds is 1 to the maximum',
  );
  for (const line of ORDER_LINE_KINDS) {
    const causes = causesThatCount?.[line];
    check(Array.isArray(causes), `causesThatCount.${line} is a list`);
    check(
      causes.every((cause) => CAUSES.includes(cause)),
      `causesThatCount.${line} holds only ${CAUSES.join(', ')}`,
    );
    check(new Set(causes).size === causes.length, `causesThatCount.${line} names no cause twice`);
  }
  check(isWhole(usageWarning?.rearmBasisPoints, 0, 10_000), 'usageWarning.rearmBasisPoints is 0 to 10,000');
  check(
    isWhole(usageWarning.belowBasisPoints, 0, usageWarning.rearmBasisPoints),
    'usageWarning.belowBasisPoints is 0 to rearmBasisPoints',
  );
  check(
    Array.isArray(validityReminderDays) &&
      validityReminderDays.length <= 10 &&
      validityReminderDays.every((days, index) => isWhole(days, 1, 365) && days < (validityReminderDays[index - 1] ?? 366)),
    'validityReminderDays are at most 10, each 1 to 365, most days first',
  );
  checkIncreases(policy.increases);
  for (const [line, ceiling] of Object.entries(policy.lineCeilings ?? { none: undefined })) {
    check(
      (LINE_KINDS as readonly string[]).includes(line) && isWhole(ceiling, 0),
      `lineCeilings.${line} is an amount of a line`,
    );
  }
  check(Array.isArray(policy.fourEyesSums), 'fourEyesSums is a list');
  for (const { currency, sum } of policy.fourEyesSums) {
    check(/^[A-Z]{3}$/.test(currency) && isWhole(sum, 1), 'fourEyesSums holds a currency and an amount above 0 each');
  }
  return policy;
}

function checkIncreases({ strict, promotionGuarantee, temporary, emergency }: Partial<IncreaseTerms> = {}): void {
  check(typeof strict === 'boolean', 'increases.strict is true or false');
  check(isWhole(promotionGuarantee?.leadHours, 0, MOST_HOURS), 'increases.promotionGuarantee.leadHours is 0 to 8,784');
  check(isWhole(temporary?.monthlyTurnoverAtLeast, 0), 'increases.temporary.monthlyTurnoverAtLeast is 0 or more');
  check(isWhole(temporary?.daysAtMost, 1, MOST_DAYS), 'increases.temporary.daysAtMost is 1 to 366');
  check(isWhole(emergency?.withinHours, 0, MOST_HOURS), 'increases.emergency.withinHours is 0 to 8,784');
  check(isWhole(emergency?.daysAtMost, 1, MOST_DAYS), 'increases.emergency.daysAtMost is 1 to 366');
  check(
    isWhole(emergency?.approvedBasisPointsAtMost, 0, 10_000),
    'increases.emergency.approvedBasisPointsAtMost is 0 to 10,000',
  );
  check(isWhole(emergency?.feeBasisPoints, 0, 10_000), 'increases.emergency.feeBasisPoints is 0 to 10,000');
}

function check(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new PolicyInvalid(rule);
}

const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
