import { assertNever, type Instant } from '@limit-ledger/kernel';
import type { MerchantRiskCommand } from '../commands.js';
import type { MerchantRisk } from '../merchant-risk.js';
import { acceptObservation } from './accept-observation.js';
import { endEpisodesOf } from './end-episodes-of.js';
import { evaluateHeldBack } from './evaluate-held-back.js';
import { evaluateMoment } from './evaluate-moment.js';
import { noteLimits } from './note-limits.js';
import type { RiskDecision } from './risk-decision.js';

/** Decides one command on a merchant's risk at `now`; pure. */
export function decideMerchantRisk(command: MerchantRiskCommand, risk: MerchantRisk, now: Instant): RiskDecision {
  switch (command.type) {
    case 'accept-observation':
      return acceptObservation(command, risk, now);
    case 'note-limits':
      return noteLimits(command, risk, now);
    case 'evaluate':
      return evaluateMoment(command, risk, now);
    case 'end-episodes-of':
      return endEpisodesOf(command, risk, now);
    case 'evaluate-held-back':
      return evaluateHeldBack(command, risk, now);
    default:
      return assertNever(command);
  }
}
