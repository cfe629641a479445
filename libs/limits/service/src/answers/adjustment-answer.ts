import { assert } from '@limit-ledger/kernel';
import { appendedEvent } from '@limit-ledger/platform';
import type { AdjustmentBody } from './bodies/terms-write-bodies.js';
import type { Presenter } from './presenter.js';

/** The line's new approved amount and, in the first answer, the one before. */
export function adjustmentAnswer(adjustmentId: string): Presenter<AdjustmentBody> {
  return {
    status: 201,
    accepted: (events) => {
      const { line, approved, previousApproved, reasonCode, caseId } = appendedEvent(events, 'line-adjusted').data;
      return { adjustmentId, line, approved, previousApproved, reasonCode, caseId };
    },
    already: ({ merchant }) => {
      const known = merchant.adjustments[adjustmentId];
      assert(known !== undefined, 'a repeated adjustment is known');
      const { line, approved, reasonCode, caseId } = known;
      return { adjustmentId, line, approved, reasonCode, caseId };
    },
  };
}
