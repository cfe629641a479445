import { accepted, already, type Instant } from '@limit-ledger/kernel';
import type { EndEpisodesOf } from '../commands.js';
import type { MerchantRisk } from '../merchant-risk.js';
import { clearSignal } from './clear-signal.js';
import { Draft } from './draft.js';
import type { RiskDecision } from './risk-decision.js';
import { settleRating } from './settle-rating.js';

/** Ends what a version raised; what other versions raised stays. */
export function endEpisodesOf(command: EndEpisodesOf, risk: MerchantRisk, now: Instant): RiskDecision {
  const { policyId, version, cause, signalIds } = command;
  const draft = new Draft(risk.merchantId, risk.state, risk.days, command.rules, now);
  for (const episode of risk.state.book.episodes.values()) {
    if (episode.policyVersion !== `${policyId}@${version}` || signalIds?.includes(episode.signalId) === false) continue;
    clearSignal(draft, episode, cause, []);
  }
  settleRating(draft);
  const events = draft.events();
  return events.length === 0 ? already : accepted(events);
}
