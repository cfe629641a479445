import { accepted, already, type Instant } from '@limit-ledger/kernel';
import type { PolicyCommandOf } from '../policy-commands.js';
import { refusePolicy, type PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';
import { versionOf } from './version-of.js';

export function shadowPolicy(command: PolicyCommandOf<'shadow-policy'>, state: PolicyState, now: Instant): PolicyDecision {
  const found = versionOf(state, command.version);
  if (found === undefined) return refusePolicy('policy.not-found', `${state.policyId} has no version ${command.version}`);
  const { version } = found;
  if (found.stopped !== undefined || found.activated !== undefined) {
    return refusePolicy('policy.not-draft', `version ${version} has been in force or was stopped; draft a new one`);
  }
  if (found.shadowed !== undefined) return already;
  const data = { policyId: state.policyId, version, by: command.by };
  return accepted([{ type: 'policy-shadowed', data, effectiveTime: now }]);
}
