import { accepted, type Instant } from '@limit-ledger/kernel';
import type { PolicyCommandOf } from '../policy-commands.js';
import { refusePolicy, type PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';
import { versionInForce } from '../version-in-force.js';

export function resumePolicy(command: PolicyCommandOf<'resume-policy'>, state: PolicyState, now: Instant): PolicyDecision {
  const { policyId } = state;
  const inForce = versionInForce(state, now);
  if (command.version !== undefined && state.versions[command.version - 1] === undefined) {
    return refusePolicy('policy.not-found', `${policyId} has no version ${command.version}`);
  }
  if (inForce?.paused === undefined || (command.version !== undefined && command.version !== inForce.version)) {
    return refusePolicy('policy.not-paused', `no such version of ${policyId} has paused`);
  }
  const data = { policyId, version: inForce.version, by: command.by };
  return accepted([{ type: 'policy-resumed', data, effectiveTime: now }]);
}
