import type { SignalEased } from '@limit-ledger/contracts';
import type { OpenEpisode } from '../episodes/episode-book.js';
import type { Draft } from './draft.js';

/** What every public event of a signal says of it. */
export function ofSignal(
  { merchantId }: Draft,
  { signalId, rule, line, episode, policyVersion, reasonCode }: OpenEpisode,
): Omit<SignalEased, 'step' | 'releasesBasisPoints'> {
  return { merchantId, signalId, rule, line, episode, policyVersion, reasonCode };
}
