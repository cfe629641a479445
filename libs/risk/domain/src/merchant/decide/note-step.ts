import type { OpenEpisode } from '../episodes/episode-book.js';
import { checkWayBack } from './check-way-back.js';
import { clearSignal } from './clear-signal.js';
import type { Draft } from './draft.js';
import { ofSignal } from './of-signal.js';

const WHOLE_BASIS_POINTS = 10_000;

/** A step is done: every open episode whose way back it belongs to takes it in, once. */
export function noteStep(draft: Draft, step: string): void {
  for (const episode of draft.state.book.episodes.values()) {
    if (episode.stepsDone.includes(step)) continue;
    const { wayBack } = episode;
    if (wayBack.kind === 'steps') easeBy(draft, episode, step);
    else if (wayBack.kind === 'measured' && wayBack.steps?.includes(step) === true) {
      draft.record('step-noted', { merchantId: draft.merchantId, signalId: episode.signalId, step });
      checkWayBack(draft, draft.state.book.episodes.get(episode.key)!);
    }
  }
}

function easeBy(draft: Draft, { wayBack, key, signalId }: OpenEpisode, step: string): void {
  if (wayBack.kind !== 'steps') return;
  const part = wayBack.steps.find((each) => each.step === step);
  if (part === undefined) return;
  const { releasesBasisPoints = 0 } = part;
  const before = draft.state.book.episodes.get(key)!;
  if (releasesBasisPoints === 0) draft.record('step-noted', { merchantId: draft.merchantId, signalId, step });
  else draft.record('signal-eased', { ...ofSignal(draft, before), step, releasesBasisPoints });
  const episode = draft.state.book.episodes.get(key)!;
  const isAllDone = wayBack.steps.every((each) => episode.stepsDone.includes(each.step));
  // What parts leave over waits for a person.
  const { releasedBasisPoints } = episode;
  if (isAllDone && (releasedBasisPoints === 0 || releasedBasisPoints === WHOLE_BASIS_POINTS))
    clearSignal(draft, episode, 'way-back', []);
}
