import { already, type Instant } from '@limit-ledger/kernel';
import type { MerchantRiskCommand } from '../commands.js';
import type { MerchantRisk } from '../merchant-risk.js';
import type { RiskDecision } from './risk-decision.js';

/** Decides one command on a merchant's risk at `now`; pure. */
export function decideMerchantRisk(_command: MerchantRiskCommand, _risk: MerchantRisk, _now: Instant): RiskDecision {
  return already;
}
