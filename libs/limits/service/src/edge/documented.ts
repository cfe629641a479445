import { operationsOf } from '@limit-ledger/platform';
import { REFUSAL_STATUS } from '../answers/refusal-status.js';

/** Descriptions of the operations on a merchant's limits. */
export const { ReadOperation, WriteOperation } = operationsOf(REFUSAL_STATUS, 'merchant');
