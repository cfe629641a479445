import { accepted, type Instant } from '@limit-ledger/kernel';
import type { PolicyCommandOf } from '../policy-commands.js';
import { refusePolicy, type PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';
import { versionOf } from './version-of.js';

/** Whatever the version has come to: what it would have done may be asked of any, and again. */
export function backtestPolicy(command: PolicyCommandOf<'backtest-policy'>, state: PolicyState, now: Instant): PolicyDecision {
  const { policyId } = state;
  const found = versionOf(state, command.version);
  if (found === undefined) return refusePolicy('policy.not-found', `${policyId} has no version ${command.version}`);
  const { by, report } = command;
  const data = { policyId, version: found.version, by, ...report };
  return accepted([{ type: 'policy-backtested', data, effectiveTime: now }]);
}
