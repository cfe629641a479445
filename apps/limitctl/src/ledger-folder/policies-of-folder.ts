import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import { loadDefaultPolicy, PolicyInvalid, PolicyVersions } from '@limit-ledger/limits-service';
import { policyOfStream, type PolicyEventOf } from '@limit-ledger/risk-domain';

const POLICIES = 'policy-';

/**
 * What limits are decided by in a data folder: its policies, as their own histories tell. A version whose values can't be
 * decided by is left out, as the service leaves it out. Throws `EventStoreUnavailable`.
 */
export async function policiesOfFolder(eventStore: Pick<EventStore, 'histories'>): Promise<PolicyVersions> {
  const versions = new PolicyVersions(loadDefaultPolicy());
  for (let after = { stream: POLICIES, revision: 0 }; ;) {
    const page = await eventStore.histories(after);
    for (const stored of page) {
      if (policyOfStream(stored.stream) === undefined) return versions;
      take(versions, stored);
    }
    const last = page.at(-1);
    if (last === undefined) return versions;
    after = { stream: last.stream, revision: last.revision };
  }
}

function take(versions: PolicyVersions, { type, data }: StoredEvent): void {
  if (type === 'policy-activated') {
    const { policyId, version, activeFrom, limits } = JSON.parse(data) as PolicyEventOf<'policy-activated'>['data'];
    if (isUsable(versions, { policyId, version, limits })) {
      versions.put({ ...versions.find({ policyId, version }), policyId, version, activeFrom, limits });
    }
  } else if (type === 'policy-stopped') {
    const { policyId, version, stoppedFrom } = JSON.parse(data) as PolicyEventOf<'policy-stopped'>['data'];
    versions.put({ ...versions.find({ policyId, version }), policyId, version, stoppedFrom });
  }
}

function isUsable(versions: PolicyVersions, version: Parameters<PolicyVersions['assertUsable']>[0]): boolean {
  try {
    versions.assertUsable(version);
    return true;
  } catch (error) {
    if (error instanceof PolicyInvalid) return false;
    throw error;
  }
}
