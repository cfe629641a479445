import type { MeasuredInput, SignalCleared } from '@limit-ledger/contracts';
import type { OpenEpisode } from '../episodes/episode-book.js';
import type { Draft } from './draft.js';
import { ofSignal } from './of-signal.js';

/** Ends an open episode; what it led to is released or restored. */
export function clearSignal(
  draft: Draft,
  episode: OpenEpisode,
  cause: SignalCleared['cause'],
  grounds: readonly MeasuredInput[],
): void {
  if (episode.ratingSteps > 0) draft.ratingCause = { cause: 'way-back', rule: episode.rule };
  draft.record('signal-cleared', { ...ofSignal(draft, episode), cause, grounds });
}
