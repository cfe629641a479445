import type { SignalClearedV1 } from '@limit-ledger/contracts';
import type { Reaction } from '@limit-ledger/platform';
import type { AskLimits } from './ask-limits.js';

/** The episode is over: what remains of what it placed is released or restored. */
export function whenSignalClearedGiveBack(ask: AskLimits): Reaction {
  return (event) => {
    const { signalId, rule, line, episode, policyVersion, reasonCode } = event.data as SignalClearedV1;
    return ask(event, { type: 'clear-signal', signalId, rule, line, episode, policyVersion, reasonCode });
  };
}
