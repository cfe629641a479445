import { assert } from '@limit-ledger/kernel';
import { appendedEvent } from '@limit-ledger/platform';
import type { IdentityCheckBody } from './bodies/terms-write-bodies.js';
import type { Presenter } from './presenter.js';

/** The check as recorded. */
export function identityCheckAnswer(checkId: string): Presenter<IdentityCheckBody> {
  return {
    status: 201,
    accepted: (events) => ({ checkId, kind: appendedEvent(events, 'identity-verified').data.kind }),
    already: ({ merchant }) => {
      const check = merchant.identityChecks[checkId];
      assert(check !== undefined, 'a repeated check is known');
      return { checkId, kind: check.kind };
    },
  };
}
