import { answering } from '@limit-ledger/platform';
import type { LimitEvent, LimitRejection, LimitState } from '@limit-ledger/limits-domain';
import { receiptAfter, type Receipt } from './receipt.js';
import { REFUSAL_STATUS } from './refusal-status.js';

/** Presents how a command ended. Throws the problem of a refusal. */
export const answerOf = answering<LimitEvent, LimitRejection, LimitState, Receipt>({
  receiptAfter,
  receiptAt: ({ revision, hash, termsRevision }) => ({ revision, hash, termsRevision }),
  statusByCode: REFUSAL_STATUS,
});
