import * as limits from '@limit-ledger/limits-service';

export const theirs = limits;
