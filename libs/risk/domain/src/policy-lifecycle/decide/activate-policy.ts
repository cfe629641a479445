import { accepted, addSeconds, already, type Instant } from '@limit-ledger/kernel';
import type { PolicyCommandOf } from '../policy-commands.js';
import { refusePolicy, type PolicyDecision } from '../policy-rejection.js';
import type { PolicyState, PolicyVersion } from '../policy-state.js';
import { activatedEvent } from './activated-event.js';
import { versionOf } from './version-of.js';

/** Versions come into force in their order, each later than the one before, so that at every moment one of them at most is. */
export function activatePolicy(command: PolicyCommandOf<'activate-policy'>, state: PolicyState, now: Instant): PolicyDecision {
  const { terms, by } = command;
  const found = versionOf(state, command.version);
  if (found === undefined) return refusePolicy('policy.not-found', `${state.policyId} has no version ${command.version}`);
  const { version, document, approved, activated, stopped } = found;
  if (stopped !== undefined) return refusePolicy('policy.not-open', `version ${version} was stopped; draft a new one`);
  if (activated !== undefined) return isSameActivation(command, activated) ? already : activatedOtherwise(version, activated);
  if (approved === undefined)
    return refusePolicy('policy.not-approved', `version ${version} is not approved by another analyst`);
  const last = state.versions.findLast((each) => each.activated !== undefined && wasEverMeant(each));
  if (last !== undefined && last.version > version) {
    return refusePolicy('policy.superseded', `version ${last.version} was activated already; draft a new one`);
  }
  const earliest = addSeconds(now, terms.leadSeconds);
  const activeFrom = command.from ?? earliest;
  if (activeFrom < earliest) {
    return refusePolicy(
      'policy.too-soon',
      `a version is activated at least ${terms.leadSeconds} s ahead, from ${earliest} at the earliest`,
    );
  }
  if (last?.activated !== undefined && activeFrom <= last.activated.activeFrom) {
    return refusePolicy(
      'policy.too-soon',
      `version ${last.version} comes into force at ${last.activated.activeFrom}; this one must come after it`,
    );
  }
  const ceiling = command.ceiling ?? terms.ceiling;
  return accepted([activatedEvent({ policyId: state.policyId, version, document, by, activeFrom, ceiling }, now)]);
}

type Activated = NonNullable<PolicyVersion['activated']>;

/** Not one that was stopped before its moment. */
const wasEverMeant = ({ activated, stopped }: PolicyVersion): boolean =>
  stopped === undefined || stopped.stoppedFrom > (activated?.activeFrom ?? '');

/** What the repeat leaves out it takes as it was answered. */
function isSameActivation({ from, ceiling }: PolicyCommandOf<'activate-policy'>, activated: Activated): boolean {
  if (from !== undefined && from !== activated.activeFrom) return false;
  const { windowSeconds, merchantsBasisPoints, cases } = activated.ceiling;
  return (
    ceiling === undefined ||
    (ceiling.windowSeconds === windowSeconds &&
      ceiling.merchantsBasisPoints === merchantsBasisPoints &&
      ceiling.cases === cases)
  );
}

const activatedOtherwise = (version: number, { activeFrom }: Activated): PolicyDecision =>
  refusePolicy('policy.conflict', `version ${version} was activated from ${activeFrom}, with another moment or ceiling`);
