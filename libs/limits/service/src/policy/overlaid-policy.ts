import type { LimitsPolicyValues } from '@limit-ledger/contracts';
import type { LimitsPolicy } from '@limit-ledger/limits-domain';
import { versionTextOf, type PolicyVersion } from './policy-version.js';

/**
 * The shipped values under those of the versions, each of which wins over the ones before it. The version text names the
 * shipped values as long as no version of their own policy is in the list.
 */
export function overlaidPolicy(shipped: LimitsPolicy, versions: readonly PolicyVersion[]): LimitsPolicy {
  const isSucceeded = versions.some(({ policyId }) => shipped.version.startsWith(`${policyId}@`));
  const texts = [...(isSucceeded ? [] : [shipped.version]), ...versions.map(versionTextOf)];
  return { ...versions.reduce((policy, { limits }) => overlaid(policy, limits ?? {}), shipped), version: texts.join('+') };
}

/** Ceilings are a value a line, so that who names one leaves the others; everything else is one value. */
function overlaid(policy: LimitsPolicy, values: LimitsPolicyValues): LimitsPolicy {
  const { reservation, causesThatCount, usageWarning, validityReminderDays, increases, lineCeilings, fourEyesSums } = values;
  return {
    version: policy.version,
    reservation: reservation ?? policy.reservation,
    causesThatCount: causesThatCount ?? policy.causesThatCount,
    usageWarning: usageWarning ?? policy.usageWarning,
    validityReminderDays: validityReminderDays ?? policy.validityReminderDays,
    increases:
      increases === undefined ? policy.increases : { ...increases, strict: increases.strict ?? policy.increases.strict },
    lineCeilings: { ...policy.lineCeilings, ...lineCeilings },
    fourEyesSums: fourEyesSums ?? policy.fourEyesSums,
  };
}
