import { assertNever, type Instant } from '@limit-ledger/kernel';
import type { PolicyCommand } from '../policy-commands.js';
import { refusePolicy, type PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';
import { activatePolicy } from './activate-policy.js';
import { approvePolicy } from './approve-policy.js';
import { backtestPolicy } from './backtest-policy.js';
import { draftPolicy } from './draft-policy.js';
import { pausePolicy } from './pause-policy.js';
import { resumePolicy } from './resume-policy.js';
import { seedPolicy } from './seed-policy.js';
import { shadowPolicy } from './shadow-policy.js';
import { stopPolicy } from './stop-policy.js';
import { undoPolicy } from './undo-policy.js';

/** Decides one command on a policy at `now`; pure. */
export function decidePolicy(command: PolicyCommand, state: PolicyState, now: Instant): PolicyDecision {
  const makesOne = command.type === 'draft-policy' || command.type === 'seed-policy';
  if (state.revision < 0 && !makesOne) return refusePolicy('policy.not-found', `there is no policy ${state.policyId}`);
  switch (command.type) {
    case 'seed-policy':
      return seedPolicy(command, state, now);
    case 'draft-policy':
      return draftPolicy(command, state, now);
    case 'backtest-policy':
      return backtestPolicy(command, state, now);
    case 'shadow-policy':
      return shadowPolicy(command, state, now);
    case 'approve-policy':
      return approvePolicy(command, state, now);
    case 'activate-policy':
      return activatePolicy(command, state, now);
    case 'pause-policy':
      return pausePolicy(command, state, now);
    case 'resume-policy':
      return resumePolicy(command, state, now);
    case 'stop-policy':
      return stopPolicy(command, state, now);
    case 'undo-policy':
      return undoPolicy(command, state, now);
    default:
      return assertNever(command);
  }
}
