import { addSeconds, assertNever, businessDateAt } from '@limit-ledger/kernel';
import type { LimitFact, LimitNote } from '../commands.js';
import { dayNumberOf } from '../days/day-number.js';
import { lineHistoryAfter } from './line-history.js';
import type { RiskFacts } from './risk-facts.js';

const KEPT_CAPTURES = 500;
const KEPT_INCREASES = 50;
const CAPTURES_KEPT_SECONDS = 31 * 86_400;

/** What is known after one event of limits, or after its lines were told. */
export function factsAfterNote(facts: RiskFacts, note: LimitNote): RiskFacts {
  let after: RiskFacts = { ...facts, [note.ofState === true ? 'linesRevision' : 'limitsRevision']: note.revision };
  for (const fact of note.facts) after = factsAfterFact(after, fact, note);
  return after;
}

function factsAfterFact(facts: RiskFacts, fact: LimitFact, { effectiveTime }: LimitNote): RiskFacts {
  switch (fact.kind) {
    case 'registered':
      return { ...facts, industry: fact.industry };
    case 'line': {
      const { line } = fact.line;
      const history = lineHistoryAfter(facts.lines.get(line), fact.line, dayNumberOf(businessDateAt(effectiveTime)));
      return { ...facts, lines: new Map(facts.lines).set(line, history) };
    }
    case 'captured': {
      const capture = { ...fact, at: effectiveTime };
      const since = addSeconds(effectiveTime, -CAPTURES_KEPT_SECONDS);
      return { ...facts, captures: [...facts.captures.filter(({ at }) => at > since), capture].slice(-KEPT_CAPTURES) };
    }
    case 'increase-granted': {
      const { increaseId, from, until, declaredDailySales } = fact;
      if (declaredDailySales === undefined) return facts;
      return {
        ...facts,
        increases: [...facts.increases, { increaseId, from, until, declaredDailySales }].slice(-KEPT_INCREASES),
      };
    }
    case 'increase-ended': {
      // One that ended by its date still tells what was declared for its days; one that ended before it began never was in force.
      const increases = facts.increases.flatMap((each) => {
        if (each.increaseId !== fact.increaseId) return [each];
        return effectiveTime <= each.from ? [] : [{ ...each, until: effectiveTime < each.until ? effectiveTime : each.until }];
      });
      return { ...facts, increases };
    }
    case 'lifted':
    case 'unconfirmed':
      return facts;
    default:
      return assertNever(fact);
  }
}
