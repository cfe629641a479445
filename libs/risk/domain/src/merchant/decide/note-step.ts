import type { ContractLine } from '@limit-ledger/contracts';
import type { OpenEpisode } from '../episodes/episode-book.js';
import { checkWayBack } from './check-way-back.js';
import { clearSignal } from './clear-signal.js';
import type { Draft } from './draft.js';
import { ofSignal } from './of-signal.js';

const WHOLE_BASIS_POINTS = 10_000;

/**
 * A step is done: every open episode takes it in, once, whose way back it belongs to, or that asks the merchant for it; one on a
 * line by its name where the step was done on that line.
 */
export function noteStep(draft: Draft, step: string, line?: ContractLine): void {
  for (const episode of draft.state.book.episodes.values()) {
    if (line !== undefined && episode.line !== line && episode.line !== 'all') continue;
    if (episode.stepsDone.includes(step) || !asksFor(episode, step)) continue;
    const releasesBasisPoints = releasedBy(episode, step);
    if (releasesBasisPoints === 0) draft.record('step-noted', { ...ofSignal(draft, episode), step });
    else draft.record('signal-eased', { ...ofSignal(draft, episode), step, releasesBasisPoints });
    if (stepsOf(episode).includes(step)) follow(draft, draft.state.book.episodes.get(episode.key)!);
  }
}

const stepsOf = ({ wayBack }: OpenEpisode): readonly string[] => {
  if (wayBack.kind === 'steps') return wayBack.steps.map((each) => each.step);
  return wayBack.kind === 'measured' ? (wayBack.steps ?? []) : [];
};

const asksFor = (episode: OpenEpisode, step: string): boolean =>
  stepsOf(episode).includes(step) || episode.checklist.some((each) => each.step === step);

const releasedBy = ({ wayBack }: OpenEpisode, step: string): number =>
  (wayBack.kind === 'steps' ? wayBack.steps.find((each) => each.step === step)?.releasesBasisPoints : undefined) ?? 0;

/** The way back may be met by it. */
function follow(draft: Draft, episode: OpenEpisode): void {
  const { wayBack, stepsDone, releasedBasisPoints } = episode;
  if (wayBack.kind === 'measured') checkWayBack(draft, episode);
  if (wayBack.kind !== 'steps') return;
  const isAllDone = wayBack.steps.every(({ step }) => stepsDone.includes(step));
  // What parts leave over waits for a person.
  if (isAllDone && (releasedBasisPoints === 0 || releasedBasisPoints === WHOLE_BASIS_POINTS))
    clearSignal(draft, episode, 'way-back', []);
}
