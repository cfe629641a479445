import type { PolicyStoppedV1 } from '@limit-ledger/contracts';
import type { Reaction } from '@limit-ledger/platform';
import type { PolicyVersions } from '../policy/policy-versions.js';
import type { StoredPolicyVersions } from '../policy/stored-policy-versions.js';

/** From its moment on the version decides nothing; what it decided stays. */
export function whenPolicyStoppedDecideWithoutIt(
  versions: PolicyVersions,
  stored: Pick<StoredPolicyVersions, 'save'>,
): Reaction {
  return async ({ id, data }) => {
    const { policyId, version, stoppedFrom } = data as PolicyStoppedV1;
    const stopped = { ...versions.find({ policyId, version }), policyId, version, stoppedFrom };
    await stored.save(stopped, id);
    versions.put(stopped);
  };
}
