import { accepted, already, type Instant } from '@limit-ledger/kernel';
import type { PolicyCommandOf } from '../policy-commands.js';
import { refusePolicy, type PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';
import { versionOf } from './version-of.js';

export function approvePolicy(command: PolicyCommandOf<'approve-policy'>, state: PolicyState, now: Instant): PolicyDecision {
  const found = versionOf(state, command.version);
  if (found === undefined) return refusePolicy('policy.not-found', `${state.policyId} has no version ${command.version}`);
  const { version, drafted, shadowed, approved, stopped } = found;
  if (stopped !== undefined) return refusePolicy('policy.not-open', `version ${version} was stopped; draft a new one`);
  if (drafted.by === command.by) {
    return refusePolicy('policy.same-analyst', `version ${version} is approved by somebody else than who drafted it`);
  }
  if (approved !== undefined) return already;
  if (shadowed === undefined) return refusePolicy('policy.not-shadowed', `version ${version} has not been tried in shadow`);
  const data = { policyId: state.policyId, version, by: command.by };
  return accepted([{ type: 'policy-approved', data, effectiveTime: now }]);
}
