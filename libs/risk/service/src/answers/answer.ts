import { answering, LAST_RECEIPTS, type Presenter as PresenterOf, type Receipt } from '@limit-ledger/platform';
import type { PolicyEvent, PolicyRejection, PolicyState } from '@limit-ledger/risk-domain';
import { REFUSAL_STATUS } from './refusal-status.js';

export type Presenter<Body extends Receipt> = PresenterOf<PolicyEvent, PolicyState, Body, Receipt>;

/** Presents how a command on a policy ended. Throws the problem of a refusal. */
export const answerOf = answering<PolicyEvent, PolicyRejection, PolicyState, Receipt>({
  ...LAST_RECEIPTS,
  statusByCode: REFUSAL_STATUS,
});
