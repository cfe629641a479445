import { answering, LAST_RECEIPTS, type Presenter as PresenterOf, type Receipt } from '@limit-ledger/platform';
import type { ConsumerEvent, ConsumerRejection, ConsumerView } from '@limit-ledger/risk-domain';
import { REFUSAL_STATUS } from './refusal-status.js';

/** How the answers to one kind of write are made. */
export type Presenter<Body extends Receipt> = PresenterOf<ConsumerEvent, ConsumerView, Body, Receipt>;

/** Presents how a command ended. Throws the problem of a refusal. */
export const answerOf = answering<ConsumerEvent, ConsumerRejection, ConsumerView, Receipt>({
  ...LAST_RECEIPTS,
  statusByCode: REFUSAL_STATUS,
});
