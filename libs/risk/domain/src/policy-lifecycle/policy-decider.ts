import type { Decider } from '@limit-ledger/kernel';
import { decidePolicy } from './decide/decide-policy.js';
import { evolvePolicy } from './evolve-policy.js';
import type { PolicyCommand } from './policy-commands.js';
import { isPublicPolicyEvent, type PolicyEvent } from './policy-events.js';
import type { PolicyRejection } from './policy-rejection.js';
import { initialPolicy, type PolicyState } from './policy-state.js';

export type PolicyDecider = Decider<PolicyCommand, PolicyState, PolicyEvent, PolicyRejection, PolicyState>;

/**
 * The rules of the stream `policy-<policyId>`: draft, shadow, approved by somebody else, in force from a moment that is told
 * ahead, stopped, undone. Nothing comes due by itself: which version is in force at a moment is told by its date.
 */
export const policyDecider: PolicyDecider = {
  initial: initialPolicy,
  evolve: evolvePolicy,
  decide: decidePolicy,
  due: () => undefined,
  nextDueAt: () => undefined,
  keyOf: () => undefined,
  view: (state) => state,
  termsRevision: ({ revision }) => revision,
  policyVersionOf: () => undefined,
  historyNeededSince: () => undefined,
  withHistory: (command) => command,
  isPublic: isPublicPolicyEvent,
};
