import type { Instant } from '@limit-ledger/kernel';
import type { PolicyVersion } from './policy-version.js';

export type ActivatedVersion = PolicyVersion & { readonly activeFrom: Instant };

/** The version of each policy that decides at the moment, the earliest activation first. */
export function versionsInForce(versions: Iterable<PolicyVersion>, at: Instant): readonly ActivatedVersion[] {
  const lastBegun = new Map<string, ActivatedVersion>();
  for (const version of versions) {
    if (!hasBegun(version, at)) continue;
    const known = lastBegun.get(version.policyId);
    if (known === undefined || known.version < version.version) lastBegun.set(version.policyId, version);
  }
  return [...lastBegun.values()].filter(({ stoppedFrom }) => stoppedFrom === undefined || stoppedFrom > at).sort(byActivation);
}

/** One that was stopped before its moment never was in force: what it would have taken the place of goes on. */
function hasBegun(version: PolicyVersion, at: Instant): version is ActivatedVersion {
  const { activeFrom, stoppedFrom } = version;
  return activeFrom !== undefined && activeFrom <= at && (stoppedFrom === undefined || stoppedFrom > activeFrom);
}

function byActivation(first: ActivatedVersion, second: ActivatedVersion): number {
  if (first.activeFrom !== second.activeFrom) return first.activeFrom < second.activeFrom ? -1 : 1;
  return first.policyId < second.policyId ? -1 : 1;
}
