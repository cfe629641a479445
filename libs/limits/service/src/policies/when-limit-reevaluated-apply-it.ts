import type { LimitReevaluatedV1 } from '@limit-ledger/contracts';
import { publishedMembers, type Reaction } from '@limit-ledger/platform';
import type { AskLimits } from './ask-limits.js';

/** A line is computed anew: it is raised at once where policy lets it, and a lowering is announced. */
export function whenLimitReevaluatedApplyIt(ask: AskLimits): Reaction {
  return (event) => {
    const data = event.data as LimitReevaluatedV1;
    return ask(event, {
      type: 'apply-reevaluation',
      ...publishedMembers(data, 'reevaluationId', 'line', 'limit', 'lowersAt', 'policyVersion'),
      grounds: data.grounds.map((each) => publishedMembers(each, ...MEASURED)),
    });
  };
}

const MEASURED = ['measure', 'numerator', 'denominator', 'value', 'threshold', 'unit', 'sample', 'from', 'until'] as const;
