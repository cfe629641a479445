import { appendedEvent } from '@limit-ledger/platform';
import type { Presenter } from './answer.js';
import type { UndoneBody } from './bodies/undone-body.js';
import { done } from './version-answers.js';

/** Which version was undone, and what was open then. */
export const undoneAnswer = (asked: number | undefined): Presenter<UndoneBody> => ({
  status: 200,
  accepted: (events) => {
    const { policyId, version, by, openEpisodes, episodes } = appendedEvent(events, 'policy-undone').data;
    const listed = episodes.map(({ merchantId, signalId }) => ({ merchantId, signalId }));
    return { policyId, version, dryRun: false, undoneBy: by, openEpisodes, episodes: listed };
  },
  already: ({ policyId, versions }) => {
    const found = asked === undefined ? versions.findLast(({ undone }) => undone !== undefined) : versions[asked - 1];
    const { by, openEpisodes } = done(found?.undone);
    return { policyId, version: found!.version, dryRun: false, undoneBy: by, openEpisodes };
  },
});
