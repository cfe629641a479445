import type { Consequence, Rating } from '@limit-ledger/contracts';
import { addSeconds, assertNever, SECONDS_AN_HOUR, SECONDS_A_DAY } from '@limit-ledger/kernel';
import type { Rule, RuleConsequence, WayBack } from '../../rules/rule.js';
import type { RuleInForce } from '../../rules/rules-in-force.js';
import type { Outcome } from '../measure/condition-outcome.js';
import { valueOf } from '../measure/fraction.js';
import { partiesInPattern } from '../measure/parties-in-pattern.js';
import type { Draft } from './draft.js';
import { groundsOf } from './grounds-of.js';
import { opposite } from './opposite.js';

/** Opens the next episode of a rule on its line, and what goes with it. */
export function raiseSignal(draft: Draft, inForce: RuleInForce, outcome: Outcome, ratingBefore: Rating | undefined): void {
  const { rule, line, key, policyVersion } = inForce;
  const { merchantId, now } = draft;
  const raisedOn = draft.reading.latestDate;
  const episode = (draft.state.book.records.get(key)?.episodes ?? 0) + 1;
  const signalId = `${key}:${episode}`;
  const consequences = rule.consequences.flatMap((each) => consequenceOf(draft, each, inForce) ?? []);
  const unconfirmedDays = rule.unconfirmedDays ?? draft.rules.values.unconfirmedFreezeDays;
  const ratingSteps = rule.consequences.reduce((sum, each) => sum + (each.kind === 'rating-step' ? each.steps : 0), 0);
  const isFreeze = consequences.some(({ kind }) => kind === 'freeze' || kind === 'freeze-pair');
  if (ratingSteps > 0) draft.ratingCause = { cause: 'rule', rule: rule.ruleId };
  draft.record('signal-raised', {
    merchantId,
    signalId,
    rule: rule.ruleId,
    line,
    episode,
    policyVersion,
    reasonCode: rule.reasonCode,
    consequences,
    checklist: rule.checklist,
    clearsByItself: clearsByItself(rule.wayBack),
    grounds: groundsOf(rule.condition, outcome),
    value: outcome.fraction === undefined ? rule.condition.threshold : valueOf(outcome.fraction),
    quietHours: rule.quietHours,
    wayBack: wayBackOf(rule),
    ...(raisedOn !== undefined && { raisedOn }),
    ...(outcome.until !== undefined && { asOf: outcome.until }),
    ...(ratingSteps > 0 && { ratingSteps }),
    ...(ratingBefore !== undefined && { ratingBefore }),
    ...(isFreeze && unconfirmedDays !== undefined && { unconfirmedEndsAt: addSeconds(now, unconfirmedDays * SECONDS_A_DAY) }),
    ...(rule.decideByDays !== undefined && { decideBy: addSeconds(now, rule.decideByDays * SECONDS_A_DAY) }),
  });
  if (rule.case === undefined) return;
  const dueAt = addSeconds(now, rule.case.dueHours * SECONDS_AN_HOUR);
  draft.record('case-requested', { merchantId, caseRequestId: signalId, kind: rule.case.kind, signalId, dueAt });
}

/** `undefined` for what has nothing to say on this line. */
function consequenceOf(draft: Draft, consequence: RuleConsequence, { rule, line }: RuleInForce): Consequence | undefined {
  if (consequence.kind === 'freeze' || consequence.kind === 'rating-step') return { ...consequence, line };
  if (consequence.kind === 'freeze-pair') {
    return { kind: 'freeze-pair', parties: partiesInPattern(rule.condition, draft.reading, consequence.partiesAtMost) };
  }
  if (consequence.kind === 'require-code' || consequence.kind === 'raise-reserve-rate') return consequence;
  if (line === 'all') return undefined;
  switch (consequence.kind) {
    case 'reduce':
    case 'warn':
    case 'suggest':
      return { ...consequence, line };
    case 'reduce-to-rating': {
      const { rating } = draft.state.facts;
      const limit = draft.rules.values.ratings?.find((each) => each.rating === rating)?.creditLimit;
      return limit === undefined ? undefined : { kind: 'reduce-to', line, limit };
    }
    default:
      return assertNever(consequence);
  }
}

/** The way back stands as it is recorded, so that what depends on the rule is written out. */
function wayBackOf({ wayBack, condition }: Rule): WayBack {
  return wayBack.kind === 'condition-over' ? { kind: 'measured', condition: opposite(condition) } : wayBack;
}

function clearsByItself(wayBack: WayBack): boolean {
  if (wayBack.kind === 'person') return false;
  if (wayBack.kind !== 'steps') return true;
  const parts = wayBack.steps.map(({ releasesBasisPoints }) => releasesBasisPoints ?? 0);
  const released = parts.reduce((sum, part) => sum + part, 0);
  return released === 0 || released === 10_000;
}
