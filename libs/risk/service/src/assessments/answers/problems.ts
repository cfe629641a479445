import { Problem } from '@limit-ledger/platform';

export const consumerNotFound = (): Problem => new Problem(404, 'consumer.not-found', 'There is no such consumer.');

export const assessmentNotFound = (): Problem => new Problem(404, 'assessment.not-found', 'There is no such assessment.');
