import { assert } from '@limit-ledger/kernel';
import { answering, type Presenter as PresenterOf, type Receipt } from '@limit-ledger/platform';
import type { ConsumerEvent, ConsumerRejection, ConsumerView } from '@limit-ledger/risk-domain';
import { REFUSAL_STATUS } from './refusal-status.js';

/** How the answers to one kind of write are made. */
export type Presenter<Body extends Receipt> = PresenterOf<ConsumerEvent, ConsumerView, Body, Receipt>;

/** Presents how a command ended. Throws the problem of a refusal. */
export const answerOf = answering<ConsumerEvent, ConsumerRejection, ConsumerView, Receipt>({
  receiptAfter: (events) => {
    const last = events.at(-1);
    assert(last !== undefined, 'an accepted write appends events');
    return { revision: last.revision, hash: last.hash };
  },
  receiptAt: ({ revision, hash }) => ({ revision, hash }),
  statusByCode: REFUSAL_STATUS,
});
