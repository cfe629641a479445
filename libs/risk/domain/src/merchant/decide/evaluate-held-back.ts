import { accepted, already, type Instant } from '@limit-ledger/kernel';
import type { EvaluateHeldBack } from '../commands.js';
import type { MerchantRisk } from '../merchant-risk.js';
import { checkCondition } from './check-condition.js';
import { Draft } from './draft.js';
import type { RiskDecision } from './risk-decision.js';
import { settleRating } from './settle-rating.js';

/** By what is known now, so that a breach that is over raises nothing; none while the version pauses again, or decides no more. */
export function evaluateHeldBack(
  { policyId, version, rules }: EvaluateHeldBack,
  risk: MerchantRisk,
  now: Instant,
): RiskDecision {
  const draft = new Draft(risk.merchantId, risk.state, risk.days, rules, now);
  for (const [key, { isHeldBack }] of risk.state.book.records) {
    const rule = isHeldBack === true ? rules.byKey.get(key) : undefined;
    if (rule !== undefined && rule.policyVersion === `${policyId}@${version}` && !rule.isPaused) checkCondition(draft, rule);
  }
  if (draft.evaluations.length === 0) return already;
  settleRating(draft);
  return accepted(draft.events());
}
