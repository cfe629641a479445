import { readFileSync } from 'node:fs';
import { CAUSES, ORDER_LINE_KINDS, type LimitsPolicy } from '@limit-ledger/limits-domain';

/** The policy file can't be used; the message says which value and why. */
export class PolicyFileInvalid extends Error {
  override readonly name = 'PolicyFileInvalid';
}

/** The policy that ships with the product, `default@1`. Throws `PolicyFileInvalid`. */
export function loadDefaultPolicy(): LimitsPolicy {
  return policyFrom(JSON.parse(readFileSync(new URL('./default-policy.json', import.meta.url), 'utf8')));
}

/** Checks every value that the decider relies on. Throws `PolicyFileInvalid`. */
export function policyFrom(value: unknown): LimitsPolicy {
  const policy = value as LimitsPolicy;
  check(/^[a-z0-9-]{1,40}@[0-9]{1,9}$/.test(policy?.version ?? ''), 'version is <name>@<number>');
  const { reservation, causesThatCount, usageWarning, validityReminderDays } = policy;
  check(isWhole(reservation?.maximumTtlSeconds, 1), 'reservation.maximumTtlSeconds is 1 or more');
  check(isWhole(reservation.defaultTtlSeconds, 1, reservation.maximumTtlSeconds), 'reservation.defaultTtlSeconds is 1 to the maximum');
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
  check(isWhole(usageWarning.belowBasisPoints, 0, usageWarning.rearmBasisPoints), 'usageWarning.belowBasisPoints is 0 to rearmBasisPoints');
  check(
    Array.isArray(validityReminderDays) &&
      validityReminderDays.length <= 10 &&
      validityReminderDays.every((days, index) => isWhole(days, 1, 365) && days < (validityReminderDays[index - 1] ?? 366)),
    'validityReminderDays are at most 10, each 1 to 365, most days first',
  );
  return policy;
}

function check(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new PolicyFileInvalid(rule);
}

const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
