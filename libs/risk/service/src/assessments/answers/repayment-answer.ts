import { assert } from '@limit-ledger/kernel';
import type { Presenter } from './answer.js';
import type { RepaymentBody } from './bodies/repayment-body.js';

/** The repayment as it was noted. */
export const repaymentAnswer: Presenter<RepaymentBody> = {
  status: 201,
  accepted: (events) => {
    const noted = events.find((event) => event.type === 'repayment-noted');
    assert(noted !== undefined, 'a repayment is noted');
    const { repaymentId, dueOn, outcome } = noted.data;
    return { repaymentId, dueOn, outcome };
  },
  already: ({ repayment }) => {
    assert(repayment !== undefined, 'a repeat about a repayment finds it');
    return repayment;
  },
};
