import type { StepNotedV1 } from '@limit-ledger/contracts';
import type { Reaction } from '@limit-ledger/platform';
import type { AskLimits } from './ask-limits.js';

/** A step of the way back is done that releases nothing by itself: the merchant sees it done. */
export function whenStepNotedNoteIt(ask: AskLimits): Reaction {
  return (event) => {
    const { signalId, rule, line, episode, policyVersion, reasonCode, step } = event.data as StepNotedV1;
    return ask(event, { type: 'note-step', signalId, rule, line, episode, policyVersion, reasonCode, step });
  };
}
