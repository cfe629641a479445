import type { PolicyActivatedV1, PublishedEvent } from '@limit-ledger/contracts';
import type { Reaction } from '@limit-ledger/platform';
import { PolicyInvalid } from '../policy/load-policy.js';
import type { PolicyVersions } from '../policy/policy-versions.js';
import type { StoredPolicyVersions } from '../policy/stored-policy-versions.js';

/**
 * From its moment on its values decide. A version whose values can't be decided by is refused as a whole, as if it had never
 * come: `onRefused` is told, and what was in force goes on.
 */
export function whenPolicyActivatedDecideByIt(
  versions: PolicyVersions,
  stored: Pick<StoredPolicyVersions, 'save'>,
  onRefused: (error: PolicyInvalid, event: PublishedEvent) => void,
): Reaction {
  return async (event) => {
    const { policyId, version, activeFrom, limits } = event.data as PolicyActivatedV1;
    try {
      versions.assertUsable({ policyId, version, limits });
    } catch (error) {
      if (!(error instanceof PolicyInvalid)) throw error;
      onRefused(error, event);
      return;
    }
    const activated = { ...versions.find({ policyId, version }), policyId, version, activeFrom, limits };
    await stored.save(activated, event.id);
    versions.put(activated);
  };
}
