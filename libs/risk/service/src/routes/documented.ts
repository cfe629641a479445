import { operationsOf } from '@limit-ledger/platform';
import { REFUSAL_STATUS, RISK_REFUSAL_STATUS } from '../answers/refusal-status.js';

/** Descriptions of the operations on policies. */
export const { ReadOperation, WriteOperation } = operationsOf(REFUSAL_STATUS, 'policy');

/** Describes a read of a merchant's risk. */
export const { ReadOperation: ReadOfMerchant } = operationsOf(RISK_REFUSAL_STATUS, 'merchant');
