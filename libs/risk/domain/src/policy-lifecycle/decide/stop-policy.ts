import { accepted, already, type Instant } from '@limit-ledger/kernel';
import type { PolicyCommandOf } from '../policy-commands.js';
import type { PolicyEventOf } from '../policy-events.js';
import { refusePolicy, type PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';
import { versionInForce } from '../version-in-force.js';
import { versionStatus } from '../version-status.js';
import { versionOf } from './version-of.js';

/** Ends a version wherever it stands: a draft, a trial, an activation that is still to come, or one in force. */
export function stopPolicy(command: PolicyCommandOf<'stop-policy'>, state: PolicyState, now: Instant): PolicyDecision {
  const { policyId } = state;
  const found = versionOf(state, command.version ?? versionInForce(state, now)?.version);
  if (found === undefined) return refusePolicy('policy.not-found', `${policyId} has no version ${command.version}`);
  if (found.stopped !== undefined) return already;
  if (versionStatus(state, found, now) === 'superseded') {
    return refusePolicy(
      'policy.superseded',
      `version ${found.version} decides nothing any more; to release what it did, undo it`,
    );
  }
  return accepted([stoppedEvent(policyId, found.version, command.by, now)]);
}

export function stoppedEvent(policyId: string, version: number, by: string, now: Instant): PolicyEventOf<'policy-stopped'> {
  return { type: 'policy-stopped', data: { policyId, version, stoppedFrom: now, by }, effectiveTime: now };
}
