import type { SignalRaisedV1 } from '@limit-ledger/contracts';
import { publishedMembers, type Reaction } from '@limit-ledger/platform';
import type { AskLimits } from './ask-limits.js';

/** A rule fired: its freeze or reduction is placed under the signal's id, and what it tells the merchant is recorded. */
export function whenSignalRaisedApplyItsConsequences(ask: AskLimits): Reaction {
  return (event) => {
    const data = event.data as SignalRaisedV1;
    const { consequences, checklist, grounds } = data;
    return ask(event, {
      type: 'apply-signal',
      ...publishedMembers(data, 'signalId', 'rule', 'line', 'episode', 'policyVersion', 'reasonCode'),
      ...publishedMembers(data, 'clearsByItself', 'unconfirmedEndsAt', 'decideBy'),
      consequences: consequences.map((each) => ({
        ...each,
        ...(each.parties !== undefined && { parties: each.parties.map((party) => publishedMembers(party, 'kind', 'ref')) }),
      })),
      // What is recorded is what the history can hold: members that a later release adds stay out of it.
      checklist: checklist.map((each) => publishedMembers(each, 'step', 'dueHours', 'releasesBasisPoints')),
      grounds: grounds.map((each) => publishedMembers(each, ...MEASURED)),
    });
  };
}

const MEASURED = ['measure', 'numerator', 'denominator', 'value', 'threshold', 'unit', 'sample', 'from', 'until'] as const;
