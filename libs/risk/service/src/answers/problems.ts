import { Problem } from '@limit-ledger/platform';

export const policyNotFound = (): Problem => new Problem(404, 'policy.not-found', 'There is no such policy.');
