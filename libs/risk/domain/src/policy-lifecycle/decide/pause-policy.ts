import { accepted, already, type Instant } from '@limit-ledger/kernel';
import type { PolicyCommandOf } from '../policy-commands.js';
import type { PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';
import { versionInForce } from '../version-in-force.js';

/** Two that count at the same time both ask; a version that decides nothing any more needs no pause. */
export function pausePolicy(
  { version, raised, allowed }: PolicyCommandOf<'pause-policy'>,
  state: PolicyState,
  now: Instant,
): PolicyDecision {
  const found = versionInForce(state, now);
  if (found === undefined || found.version !== version || found.paused !== undefined) return already;
  const data = { policyId: state.policyId, version, raised, allowed };
  return accepted([{ type: 'policy-paused', data, effectiveTime: now }]);
}
