import { accepted, already, type Instant } from '@limit-ledger/kernel';
import type { PolicyCommandOf } from '../policy-commands.js';
import { refusePolicy, type PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';
import { beganBy, versionInForce } from '../version-in-force.js';
import { stoppedEvent } from './stop-policy.js';

/** Whatever a version opened is to be released; one that still decides is stopped first, so that it opens nothing more. */
export function undoPolicy(command: PolicyCommandOf<'undo-policy'>, state: PolicyState, now: Instant): PolicyDecision {
  const { policyId } = state;
  const found = versionToUndo(state, command.version, now);
  if (found === undefined && command.version !== undefined) {
    return refusePolicy('policy.not-found', `${policyId} has no version ${command.version}`);
  }
  if (found === undefined || !beganBy(found, now)) {
    return refusePolicy('policy.not-activated', `no such version of ${policyId} has been in force: there is nothing to undo`);
  }
  if (found.undone !== undefined) return already;
  const { version } = found;
  const { by, openEpisodes, episodes } = command;
  const isInForce = versionInForce(state, now)?.version === version;
  return accepted([
    ...(isInForce ? [stoppedEvent(policyId, version, by, now)] : []),
    { type: 'policy-undone', data: { policyId, version, by, openEpisodes, episodes }, effectiveTime: now },
  ]);
}

/** Where none is named, the last one that has been in force. */
export function versionToUndo(
  state: PolicyState,
  version: number | undefined,
  now: Instant,
): PolicyState['versions'][number] | undefined {
  return version === undefined ? state.versions.findLast((each) => beganBy(each, now)) : state.versions[version - 1];
}
