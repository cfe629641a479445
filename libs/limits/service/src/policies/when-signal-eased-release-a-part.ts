import type { SignalEasedV1 } from '@limit-ledger/contracts';
import type { Reaction } from '@limit-ledger/platform';
import type { AskLimits } from './ask-limits.js';

/** A step of the way back is done: its part of what was frozen at first is released. */
export function whenSignalEasedReleaseAPart(ask: AskLimits): Reaction {
  return (event) => {
    const { signalId, rule, line, episode, policyVersion, reasonCode, step, releasesBasisPoints } = event.data as SignalEasedV1;
    const of = { signalId, rule, line, episode, policyVersion, reasonCode };
    return ask(event, { type: 'ease-signal', ...of, step, releasesBasisPoints });
  };
}
