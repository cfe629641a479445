import { DEFAULT_POLICY } from '../../rules/default-policy/default-policy.js';
import type { RiskPolicyDocument } from '../../rules/policy-document.js';
import type { Rule } from '../../rules/rule.js';
import { RiskScenario } from '../scenario/risk-scenario.js';

/** A rule of the default policy with other members. */
export function ruleLike(ruleId: string, change: Partial<Rule> = {}): Rule {
  const found = DEFAULT_POLICY.rules.find((rule) => rule.ruleId === ruleId);
  if (found === undefined) throw new Error(`the default policy has no rule ${ruleId}`);
  return { ...found, ...change };
}

/** Under the default policy with these rules alone, from 1 March on. */
export function underRules(rules: readonly Rule[], change: Partial<RiskPolicyDocument> = {}): RiskScenario {
  return RiskScenario.under({ ...DEFAULT_POLICY, ...change, rules }).at('2026-03-01T00:00:00.000Z');
}

/** The merchant itself did not pay, or paid; a day after what was before. */
export function owes(shop: RiskScenario, outcomeId: string, outcome: 'overdue' | 'paid-up' | 'paid'): string {
  return shop.pass(86_400).observe({ kind: 'repayment-outcome', outcomeId, outcome, observedAt: shop.now });
}
