import { accepted, assertNever, type Instant } from '@limit-ledger/kernel';
import type { Evaluate } from '../commands.js';
import type { MerchantRisk } from '../merchant-risk.js';
import { checkCondition } from './check-condition.js';
import { checkWayBack } from './check-way-back.js';
import { closeMonth } from './close-month.js';
import { Draft } from './draft.js';
import type { RiskDecision } from './risk-decision.js';
import { settleRating } from './settle-rating.js';

/** What a moment brings. It is recorded in any case, so that it does not come due again. */
export function evaluateMoment({ moment, rules }: Evaluate, risk: MerchantRisk, now: Instant): RiskDecision {
  const draft = new Draft(risk.merchantId, risk.state, risk.days, rules, now);
  switch (moment.kind) {
    case 'month-end':
      closeMonth(draft, moment.month);
      break;
    case 'rule': {
      draft.momentOf = moment.key;
      const episode = risk.state.book.episodes.get(moment.key);
      if (episode !== undefined) checkWayBack(draft, episode);
      const inForce = rules.byKey.get(moment.key);
      if (inForce !== undefined) checkCondition(draft, inForce);
      settleRating(draft);
      break;
    }
    default:
      assertNever(moment);
  }
  return accepted(draft.events());
}
