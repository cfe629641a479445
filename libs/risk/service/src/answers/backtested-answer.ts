import { appendedEvent } from '@limit-ledger/platform';
import type { Presenter } from './answer.js';
import type { BacktestedBody } from './bodies/backtested-body.js';
import { assertNoRepeat } from './version-answers.js';

/** What the version would have done, as it is kept. */
export const backtestedAnswer: Presenter<BacktestedBody> = {
  status: 200,
  accepted: (events) => {
    const { by, ...report } = appendedEvent(events, 'policy-backtested').data;
    return { ...report, backtestedBy: by };
  },
  // What is stored has grown since: a repeat without a key is run afresh.
  already: ({ policyId }) => assertNoRepeat(`a backtest of ${policyId}`),
};
