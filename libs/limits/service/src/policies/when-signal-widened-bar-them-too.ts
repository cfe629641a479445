import type { SignalWidenedV1 } from '@limit-ledger/contracts';
import { publishedMembers, type Reaction } from '@limit-ledger/platform';
import type { AskLimits } from './ask-limits.js';

/** Others show the pattern while the episode is open: its freeze refuses their orders too. */
export function whenSignalWidenedBarThemToo(ask: AskLimits): Reaction {
  return (event) => {
    const { signalId, rule, line, episode, policyVersion, reasonCode, parties } = event.data as SignalWidenedV1;
    const of = { signalId, rule, line, episode, policyVersion, reasonCode };
    return ask(event, { type: 'widen-signal', ...of, parties: parties.map((each) => publishedMembers(each, 'kind', 'ref')) });
  };
}
