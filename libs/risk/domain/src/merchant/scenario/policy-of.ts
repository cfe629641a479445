import type { RiskPolicyDocument } from '../../rules/policy-document.js';
import { DEFAULT_POLICY } from '../../rules/default-policy/default-policy.js';
import type { PolicyVersionInForce } from '../../rules/rules-in-force.js';

/** The default policy with only these of its rules. */
export function onlyRules(...ruleIds: readonly string[]): RiskPolicyDocument {
  return { ...DEFAULT_POLICY, rules: DEFAULT_POLICY.rules.filter(({ ruleId }) => ruleIds.includes(ruleId)) };
}

export function versionOf(document: RiskPolicyDocument, change: Partial<PolicyVersionInForce> = {}): PolicyVersionInForce {
  return { policyId: 'default', version: 1, activeFrom: '2026-01-01T00:00:00.000Z', document, ...change };
}
