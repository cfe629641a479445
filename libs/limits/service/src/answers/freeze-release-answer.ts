import { appendedEvent } from '@limit-ledger/platform';
import type { FreezeReleaseBody } from './bodies/terms-write-bodies.js';
import { freezeOf } from './freeze-answer.js';
import { lineAmounts } from './line-amounts.js';
import type { Presenter } from './presenter.js';

/** What the release gave back and what remains of the freeze on each line; on a repeat what remains now. */
export function freezeReleaseAnswer(freezeId: string, releaseId: string): Presenter<FreezeReleaseBody> {
  return {
    status: 200,
    accepted: (events) => {
      const { perLine, remaining } = appendedEvent(events, 'freeze-released').data;
      return { freezeId, releaseId, perLine: lineAmounts(perLine), remaining: lineAmounts(remaining) };
    },
    already: (state) => {
      const remaining = freezeOf(state, freezeId).perLine.map((each) => ({ line: each.line, amount: each.remaining }));
      return { freezeId, releaseId, remaining };
    },
  };
}
