import { accepted, already, assert, type Instant } from '@limit-ledger/kernel';
import type { RiskPolicyDocument } from '../../rules/policy-document.js';
import { validatePolicyDocument } from '../../rules/validate-policy-document.js';
import { activatedEvent } from './activated-event.js';
import type { PolicyCommandOf } from '../policy-commands.js';
import type { PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';

/** One write: a policy that ships is there whole, or not at all. */
export function seedPolicy(command: PolicyCommandOf<'seed-policy'>, state: PolicyState, now: Instant): PolicyDecision {
  if (state.revision >= 0) return already;
  const errors = validatePolicyDocument(command.document);
  assert(errors.length === 0, `the document that ships is good: ${JSON.stringify(errors)}`);
  const { by, ceiling } = command;
  const document = command.document as RiskPolicyDocument;
  const drafted = { policyId: state.policyId, version: 1, document, by };
  const activated = activatedEvent({ policyId: state.policyId, version: 1, document, by, activeFrom: now, ceiling }, now);
  return accepted([
    { type: 'policy-drafted', data: drafted, effectiveTime: now },
    { ...activated, data: { ...activated.data, shipped: true } },
  ]);
}
